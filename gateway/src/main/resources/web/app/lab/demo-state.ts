import type { Demo, InputChoice, Parameter } from '../types';

export type Value = number | string | boolean;

/** The parameters of a demo as an address's query carries them: only what differs from the default. */
export class DemoState {
  readonly values = new Map<string, Value>();
  readonly inputs = new Map<string, InputChoice>();

  constructor(private readonly demo: Demo, query: URLSearchParams) {
    for (const parameter of demo.parameters) {
      const given = query.get(parameter.name);
      this.values.set(parameter.name, given === null ? defaultOf(parameter) : parse(parameter, given));
    }
    for (const input of demo.inputs) {
      const given = query.get(input.name);
      if (given && input.samples.includes(given)) this.inputs.set(input.name, { sample: given });
      else if (input.samples.length > 0) this.inputs.set(input.name, { sample: input.samples[0] });
    }
  }

  query(): string {
    const query = new URLSearchParams();
    for (const parameter of this.demo.parameters) {
      const value = this.values.get(parameter.name)!;
      if (value !== defaultOf(parameter)) query.set(parameter.name, String(value));
    }
    for (const input of this.demo.inputs) {
      const choice = this.inputs.get(input.name);
      // An uploaded picture stays out of the address: it lives only in this page.
      if (choice && 'sample' in choice && choice.sample !== input.samples[0]) query.set(input.name, choice.sample);
    }
    const text = query.toString();
    return text ? `?${text}` : '';
  }

  reset() {
    this.demo.parameters.forEach(parameter => this.values.set(parameter.name, defaultOf(parameter)));
  }
}

function defaultOf(parameter: Parameter): Value {
  return parse(parameter, String(parameter.default ?? ''));
}

/** A value from outside, forced into the declared kind and range. */
export function parse(parameter: Parameter, text: string): Value {
  switch (parameter.kind) {
    case 'number': return clamp(parameter, Number(text));
    case 'toggle': return text === 'true';
    case 'choice': return parameter.options?.some(option => option.value === text) ? text : String(parameter.default);
  }
}

function clamp(parameter: Parameter, value: number): number {
  const minimum = parameter.minimum ?? 0;
  const maximum = parameter.maximum ?? 1;
  const step = parameter.step || (maximum - minimum) / 100;
  const wished = Number.isFinite(value) ? value : Number(parameter.default);
  const onGrid = minimum + Math.round((Math.min(maximum, Math.max(minimum, wished)) - minimum) / step) * step;
  // Steps like 0.05 do not add up exactly in binary; twelve digits are what was meant.
  return Number(Math.min(maximum, onGrid).toPrecision(12));
}
