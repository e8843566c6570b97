import { html, nothing } from 'lit';
import { say } from '../settings';
import type { Parameter } from '../types';
import { parse, type Value } from './demo-state';

/** One control, drawn from its declaration. `moved` hears every step of a slider, `settled` where it came to rest. */
export function parameterControl(parameter: Parameter, value: Value, moved: (value: Value) => void, settled: (value: Value) => void) {
  const id = `param-${parameter.name}`;
  const text = (event: Event) => parse(parameter, (event.target as HTMLInputElement).value);
  const help = parameter.help && say(parameter.help) ? html`<p class="muted help" id="${id}-help">${say(parameter.help)}</p>` : nothing;
  const described = help === nothing ? nothing : `${id}-help`;
  switch (parameter.kind) {
    case 'number':
      return html`
        <div class="parameter">
          <label for=${id}>${say(parameter.label)}</label>
          <div class="slider">
            <input type="range" min=${parameter.minimum ?? 0} max=${parameter.maximum ?? 1} step=${parameter.step || 'any'}
              .value=${String(value)} aria-label=${say(parameter.label)} aria-describedby=${described} data-test="slider-${parameter.name}"
              @input=${(e: Event) => moved(text(e))} @change=${(e: Event) => settled(text(e))}>
            <span class="with-unit"><input id=${id} type="number" min=${parameter.minimum ?? 0} max=${parameter.maximum ?? 1}
              step=${parameter.step || 'any'} .value=${String(value)} aria-describedby=${described} data-test=${id}
              @change=${(e: Event) => settled(text(e))}>${parameter.unit ? html`<span class="muted">${parameter.unit}</span>` : nothing}</span>
          </div>${help}
        </div>`;
    case 'choice':
      return html`
        <div class="parameter">
          <label for=${id}>${say(parameter.label)}</label>
          <select id=${id} data-test=${id} aria-describedby=${described} @change=${(e: Event) => settled(text(e))}>
            ${(parameter.options ?? []).map(option => html`
              <option value=${option.value} ?selected=${option.value === value}>${say(option.label)}</option>`)}
          </select>${help}
        </div>`;
    case 'toggle':
      return html`
        <div class="parameter">
          <label class="check"><input type="checkbox" .checked=${value === true} data-test=${id} aria-describedby=${described}
            @change=${(e: Event) => settled((e.target as HTMLInputElement).checked)}> ${say(parameter.label)}</label>${help}
        </div>`;
  }
}
