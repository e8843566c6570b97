/** The shapes that travel between page and gateway, as the gateway's HTTP API has them. Times are RFC 3339 in UTC. */

export type Language = 'zh' | 'en';
export type Text = Record<Language, string>;
export type Role = 'candidate' | 'recruiter' | 'admin';
export type TaskKind = 'concept' | 'system-design' | 'behavioural' | 'coding' | 'lab';
export type InterviewState = 'INVITED' | 'RUNNING' | 'FINISHED' | 'EXPIRED' | 'ABANDONED';

export interface User { id: string; username: string; displayName: string; roles: Role[]; guest: boolean }
export interface Session { user: User | null; guestsAllowed: boolean }
export interface Account { id: string; username: string; displayName: string; roles: Role[]; createdAt: string }

export interface Template {
  id: string; title: Text; summary: Text; minutes: number; mode: 'practice' | 'exam';
  followUps: boolean | number; questionCount: number; tasks: TaskKind[];
}

export interface Interview {
  id: string; candidate: string; template: Template; language: Language; state: InterviewState;
  createdAt: string; startedAt?: string | null; deadline?: string | null; endedAt?: string | null;
  serverTime: string; seed: number | string; turns: Turn[];
}

export interface Turn {
  id: string; position: number; question: QuestionCard;
  followUp?: { ofTurn: string; prompt: Text } | null;
  draft?: Draft | null;
  answer?: Answer | null;
}

export interface QuestionCard {
  id: string; chapter: number; task: TaskKind; difficulty: number; minutes: number;
  title: Text; prompt: Text; problem?: Problem | null;
}

export interface Draft { seq: number; text: string; codeLanguage?: string | null; savedAt: string }
export interface Answer {
  id: string; text: string; codeLanguage?: string | null; submittedAt: string; fromDraft: boolean;
}

export interface Problem {
  id: string; title: Text; statement: Text; function: string;
  parameters: { name: string; type: string }[]; returns: string; starters: Record<string, string>;
  limits: { cpuMillis: number; wallMillis: number; memoryBytes: number };
  samples: { id: string; probes: Text | string; input: string; expected: string }[];
}

export type VerdictKind = 'ACCEPTED' | 'WRONG_ANSWER' | 'TIME_LIMIT' | 'MEMORY_LIMIT' | 'OUTPUT_LIMIT'
  | 'RUNTIME_ERROR' | 'COMPILE_ERROR' | 'JUDGE_ERROR';

export interface CaseResult {
  id: string; sample: boolean; probes: Text | string; verdict: VerdictKind;
  /** Left out where nothing was measured. */
  cpuMillis?: number | null; wallMillis?: number | null; peakMemoryBytes?: number | null;
  input?: string | null; expected?: string | null; actual?: string | null;
  message?: string | null; printed?: string | null; reads?: number | null;
}

export interface Verdict {
  verdict: VerdictKind; passed: number; total: number; diagnostics?: string | null; cases: CaseResult[];
}

export type FindingKind = 'COVERED' | 'PARTIAL' | 'ABSENT' | 'CONTRADICTED' | 'CANNOT_TELL';
/** Half-open range of an answer's text in UTF-16 code units, as JavaScript counts. */
export interface Span { start: number; end: number; quote: string }
/** What one answer says of a point. */
export interface AnswerFinding { answer: string; kind: FindingKind; span?: Span | null; confidence: number; earned: number }
/** A person's ruling; who and why is left out for candidates. */
export interface Override { from: FindingKind; to: FindingKind; reason?: string | null; person?: string | null; at: string; version: number }
/** What counts for a point; `machine` is what the machine found, where something else counts. */
export interface Finding {
  point: string; kind: FindingKind; span?: Span | null; confidence: number; earned: number;
  machine?: AnswerFinding | null; overrides?: Override[] | null; followUp?: AnswerFinding | null;
}
export type GradeState = 'PENDING' | 'GRADED' | 'NEEDS_PERSON' | 'UNAVAILABLE';

export interface Grade {
  answer: string; turn: string; question: string; state: GradeState;
  score?: number | null; confidence?: number | null; findings: Finding[];
  deductions: { reason: Text; amount: number; span?: Span | null }[];
  reason?: Text | null; verdict?: Verdict | null; engine: string; gradedAt?: string | null;
  version: number;
}

export interface RubricPoint { id: string; weight: number; claim: Text }
export interface ScoredTurn {
  turn: Turn; grade: Grade | null; rubric: RubricPoint[]; modelAnswer: Text; notes: Text[]; followUpOf?: string | null;
}
export interface ChapterScore { number: number; title: Text; score: number | null; graded: number; total: number }
export interface Scorecard {
  interview: Interview; score: number | null; graded: number; total: number;
  /** How many of the graded count as zero because nothing was handed in. */
  unanswered?: number;
  chapters: ChapterScore[]; turns: ScoredTurn[];
}

export interface Parameter {
  name: string; label: Text; help?: Text | null; unit?: string | null; kind: 'number' | 'choice' | 'toggle';
  minimum?: number; maximum?: number; step?: number; options?: { value: string; label: Text }[];
  default: number | string | boolean;
}
export interface DemoInput { name: string; label: Text; samples: string[]; uploads: boolean }
export interface Demo {
  id: string; title: Text; text: Text; questions: string[]; parameters: Parameter[]; inputs: DemoInput[];
  predict?: Text | null;
}
export interface Plot {
  kind: 'LINE' | 'BAR' | 'SCATTER' | 'HEATMAP'; xLabel: Text; yLabel: Text;
  series: { name: Text; x: number[]; y: number[] }[];
}
export interface Artefact {
  id: string; title: Text; caption?: Text | null; kind: 'image' | 'plot' | 'table' | 'text' | 'number';
  image?: { mediaType: string; data: string; width: number; height: number; alternative: Text };
  plot?: Plot;
  table?: { columns: Text[]; rows: string[][] };
  text?: Text;
  number?: { value: number; unit?: string | null; digits: number };
}
export interface Report {
  stages: { name: Text; millis: number }[]; executionProvider?: string | null; threads?: number | null;
  models: string[]; parameters: Record<string, string>;
}
export type InputChoice = { sample: string } | { upload: string };

export interface Health {
  status: 'UP' | 'DOWN';
  services: Record<string, { status: string; detail?: string | null }>;
  sandboxLayers: { name: string; works: boolean; required: boolean; detail?: string | null }[];
}
