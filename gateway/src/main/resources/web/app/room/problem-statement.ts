import { html } from 'lit';
import { mebibytes, millis } from '../format';
import { t } from '../i18n';
import { say } from '../settings';
import type { Language, Problem } from '../types';
import '../ui/rich-text';

/** A coding problem: statement, signature, limits and the samples. */
export function problemStatement(problem: Problem, language: Language) {
  const parameters = problem.parameters.map(p => `${p.name}: ${typeName(p.type)}`).join(', ');
  return html`
    <viva-rich .text=${say(problem.statement, language)}></viva-rich>
    <h2>${t('problem.signature')}</h2>
    <pre class="signature" tabindex="0"><code>${problem.function}(${parameters}) → ${typeName(problem.returns)}</code></pre>
    <p class="muted">${t('problem.limits', { cpu: millis(problem.limits.cpuMillis), memory: mebibytes(problem.limits.memoryBytes) })}</p>
    <h2>${t('problem.samples')}</h2>
    <ol class="plain samples" data-test="samples">
      ${problem.samples.map(sample => html`
        <li>
          <p class="muted">${say(sample.probes, language)}</p>
          <dl><dt>${t('case.input')}</dt><dd><code>${sample.input}</code></dd>
            <dt>${t('case.expected')}</dt><dd><code>${sample.expected}</code></dd></dl>
        </li>`)}
    </ol>`;
}

/** The contract's names of types as Python writes them. */
const typeNames: Record<string, string> = {
  INT: 'int', INT_LIST: 'list[int]', INT_ROWS: 'list[list[int]]', FLOAT: 'float', FLOAT_LIST: 'list[float]',
  FLOAT_ROWS: 'list[list[float]]', FLOAT_PLANES: 'list[list[list[float]]]', FLOAT_STACKS: 'list[list[list[list[float]]]]',
};
const typeName = (type: string) => typeNames[type] ?? type;
