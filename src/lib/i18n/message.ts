import type { Locale } from './locales.ts';

/** A message that is given nothing: in a language, or without one in that on screen. */
export type Message = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
