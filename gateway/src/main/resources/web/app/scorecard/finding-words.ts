import { t, type Key } from '../i18n';
import type { FindingKind } from '../types';

export type Kind = FindingKind | 'NONE' | 'DEDUCTION';

const words: Record<Kind, Key> = {
  COVERED: 'finding.COVERED', PARTIAL: 'finding.PARTIAL', ABSENT: 'finding.ABSENT', CONTRADICTED: 'finding.CONTRADICTED',
  CANNOT_TELL: 'finding.CANNOT_TELL', NONE: 'finding.NONE', DEDUCTION: 'finding.DEDUCTION',
};
const signs: Record<Kind, string> = {
  COVERED: '✓', PARTIAL: '◐', ABSENT: '○', CONTRADICTED: '✗', CANNOT_TELL: '?', NONE: '·', DEDUCTION: '−',
};

export const findingWord = (kind: Kind) => t(words[kind]);
/** A sign beside the word, so that colour is never the only difference. */
export const findingSign = (kind: Kind) => signs[kind];
