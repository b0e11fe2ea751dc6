import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { PlanSession } from '../../state/contract.ts';
import { UNKNOWN_WORDS, whyUnknown } from '../strip/why-unknown.ts';

/** Why the Clients sheet has no rows: there are none, or all are later than the day everything is counted as of. */
export function emptyClientsWords({ evaluation }: PlanSession, formats: Formats): string {
	const day = evaluation?.asOf?.day;
	if (evaluation && day !== undefined && evaluation.rowCounts.future > 0) return m.sheets_empty_future({ date: formats.date(day) });
	return m.sheets_empty_clients();
}

/** Why the Plan sheet has no rows: that nobody is worth returning may be said only when it is known. */
export function emptyPlanWords(session: PlanSession, formats: Formats): string {
	const { evaluation } = session;
	if (!evaluation) return '';
	if (!evaluation.assessment.figures['clients.total']) return emptyClientsWords(session, formats);
	if (evaluation.assessment.figures['worth.clients'] !== null) return m.sheets_empty_plan();
	return m.sheets_empty_plan_unknown({ why: UNKNOWN_WORDS[whyUnknown('worth.clients', evaluation.assessment, evaluation.rowCounts.future)]() });
}
