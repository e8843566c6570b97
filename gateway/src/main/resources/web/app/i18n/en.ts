import { frame } from './en/frame';
import { result } from './en/result';
import { room } from './en/room';

/** The page's English. Its keys are the keys: the Chinese dictionary must have the same ones. */
export const en = { ...frame, ...room, ...result };
