import type { ShareOptions } from '../options.ts';

/** `people`: whether the week's contacts stand there by name and the room's notes with them, for the owner's own handout; nothing personal is in the file otherwise. */
export const HANDOUT_OPTIONS = { people: { kind: 'switch', preset: false } } as const satisfies ShareOptions;
