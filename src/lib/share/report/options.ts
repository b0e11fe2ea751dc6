import type { ShareOptions } from '../options.ts';

/** `people`: whether contacts are listed with the names of clients; nothing personal is in the file otherwise. */
export const REPORT_OPTIONS = {
	from: { kind: 'day', preset: 0 },
	until: { kind: 'day', preset: 27 },
	people: { kind: 'switch', preset: false }
} as const satisfies ShareOptions;
