import { t, type Key } from '../i18n';
import type { TaskKind } from '../types';

const names: Record<TaskKind, Key> = {
  concept: 'task.concept', 'system-design': 'task.systemDesign', behavioural: 'task.behavioural', coding: 'task.coding', lab: 'task.lab',
};

export const kindName = (task: TaskKind) => t(names[task] ?? 'task.concept');

/** The kinds of questions in words, each once. */
export const kinds = (tasks: TaskKind[]) => [...new Set(tasks)].map(kindName).join(t('list.separator'));
