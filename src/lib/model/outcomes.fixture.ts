import type { Outcome } from './contacts.ts';

/** For tests: a call of which only its result is known. */
export const SPARSE_OUTCOME: Outcome = {
	clientKey: 'A',
	day: 1000,
	person: null,
	channel: 'call',
	contactReason: null,
	returnReason: null,
	message: null,
	variant: null,
	sells: false,
	result: 'noAnswer',
	objection: '',
	note: '',
	nextDay: null
};
