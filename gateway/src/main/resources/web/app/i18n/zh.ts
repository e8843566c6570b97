import type { en } from './en';
import { frame } from './zh/frame';
import { result } from './zh/result';
import { room } from './zh/room';

/** The page's Chinese. */
export const zh: Record<keyof typeof en, string> = { ...frame, ...room, ...result };
