import { CONTACT_OPTIONS } from '../contact-row.ts';
import type { ShareOptions } from '../options.ts';

export const CALENDAR_OPTIONS = {
	...CONTACT_OPTIONS,
	hours: { kind: 'choice', values: ['times', 'allDay'], preset: 'times' },
	reminder: { kind: 'switch', preset: true }
} as const satisfies ShareOptions;
