import type { ShareOptions } from '../options.ts';

/** The days whose contacts are drawn. */
export const CHARTS_OPTIONS = {
	from: { kind: 'day', preset: 0 },
	until: { kind: 'day', preset: 83 }
} as const satisfies ShareOptions;
