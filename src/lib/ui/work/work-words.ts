import { m } from '#lib/i18n/generated/messages.js';
import { OUTCOME_RESULTS, type OutcomeResult } from '../../model/contacts.ts';
import type { Channel } from '../../model/library.ts';

export const RESULT_WORDS: Readonly<Record<OutcomeResult, () => string>> = {
	sent: m.work_result_sent,
	noAnswer: m.work_result_noAnswer,
	refused: m.work_result_refused,
	interested: m.work_result_interested,
	returned: m.work_result_returned,
	wrongNumber: m.work_result_wrongNumber,
	askedToStop: m.work_result_askedToStop
};

/** What comes of it most often stands first: a call is answered or not, a message goes out. */
export const resultsOf = (channel: Channel): readonly OutcomeResult[] =>
	channel === 'call' || channel === 'robot' ? [...OUTCOME_RESULTS.filter((result) => result !== 'sent'), 'sent'] : OUTCOME_RESULTS;
