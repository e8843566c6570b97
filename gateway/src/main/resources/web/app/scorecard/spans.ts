import type { FindingKind, Grade, RubricPoint, Span } from '../types';

/** What a piece of an answer is evidence for. */
export interface Mark { id: string; kind: FindingKind | 'DEDUCTION'; label: string; first: boolean }
export interface Segment { text: string; marks: Mark[] }

interface Range extends Span { id: string; kind: Mark['kind']; label: string }

/** Cuts an answer where quoted spans begin and end; spans may overlap, so a piece may carry several marks. */
export function segmentsOf(text: string, grade: Grade | null, rubric: RubricPoint[]): Segment[] {
  const ranges = rangesOf(grade, rubric).filter(range => range.start >= 0 && range.start < range.end && range.end <= text.length);
  const cuts = [...new Set([0, text.length, ...ranges.flatMap(range => [range.start, range.end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index];
    const marks = ranges.filter(range => range.start <= start && end <= range.end)
      .map(({ id, kind, label, start: from }) => ({ id, kind, label, first: from === start }));
    return { text: text.slice(start, end), marks };
  });
}

function rangesOf(grade: Grade | null, rubric: RubricPoint[]): Range[] {
  if (!grade) return [];
  const number = (point: string) => String(rubric.findIndex(p => p.id === point) + 1);
  const points = grade.findings.filter(finding => finding.span)
    .map(finding => ({ ...finding.span!, id: finding.point, kind: finding.kind, label: number(finding.point) }));
  const deductions = grade.deductions
    .flatMap((deduction, index) => deduction.span
      ? [{ ...deduction.span, id: `deduction-${index}`, kind: 'DEDUCTION' as const, label: '' }] : []);
  return [...points, ...deductions];
}
