import type { ShareOptions } from '../options.ts';

/** `people`: whether this week's contacts stand there by name, for the owner's own handout; nothing personal is in the file otherwise. */
export const HANDOUT_OPTIONS = { people: { kind: 'switch', preset: false } } as const satisfies ShareOptions;
