import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../../i18n/formats.ts';
import { LEAST_IN_ARM } from '../../../model/control-settings.ts';
import { effectiveLibrary } from '../../../model/library-in-force.ts';
import type { KpiMeasure } from '../../../model/fact-settings.ts';
import { CHANNELS } from '../../../model/library.ts';
import { effectivePeople } from '../../../model/people.ts';
import type { AnswerOf, PlanSession } from '../../../state/contract.ts';
import { reasonNameById } from '../../plan/library-words.ts';
import { CHANNEL_WORDS } from '../../../i18n/library-words.ts';

export type FactAnswer = AnswerOf<'fact'>;
export type FactCount = NonNullable<FactAnswer['count']>;
export type FactSums = FactCount['toContact'];
export type FactDimension = keyof FactCount['by'];
type Uplift = NonNullable<FactCount['uplift']>;

export const WHY_NO_UPLIFT: Readonly<Record<NonNullable<FactCount['refusal']>, (formats: Formats) => string>> = {
	noStart: () => m.fact_why_noStart(),
	noControl: () => m.fact_why_noControl(),
	tooFew: (formats) => m.fact_why_tooFew({ least: formats.count(LEAST_IN_ARM) })
};

export const PART_WORDS: Readonly<Record<keyof FactCount['parts'], () => string>> = {
	contacted: m.fact_part_contacted,
	notContacted: m.fact_part_notContacted,
	control: m.fact_part_control,
	outside: m.fact_part_outside
};

export const DIMENSION_WORDS: Readonly<Record<FactDimension, () => string>> = {
	contactReason: m.fact_by_contactReason,
	returnReason: m.fact_by_returnReason,
	channel: m.fact_by_channel,
	person: m.fact_by_person,
	variant: m.fact_by_variant
};

export const KPI_WORDS: Readonly<Record<KpiMeasure, () => string>> = { contacts: m.fact_kpi_contacts, returns: m.fact_kpi_returns, money: m.fact_kpi_money };

/** The answer in a sentence or two. */
export function factLead(answer: FactAnswer, formats: Formats): string {
	const { reason, count, from } = answer;
	const [began, until] = [formats.date(from), formats.date(answer.until)];
	if (reason === 'noStart') return m.fact_lead_noStart();
	if (reason === 'notBegun') return m.fact_lead_notBegun({ from: began, until });
	if (reason === 'noNewer')
		return answer.rowsUntil === null ? m.fact_lead_noNewer_none() : m.fact_lead_noNewer({ rows: formats.date(answer.rowsUntil), from: began });
	if (count === null || count.parts.contacted.clients === 0) return m.fact_lead_nobody({ from: began });
	const { uplift } = count;
	if (uplift === null)
		return m.fact_lead_gross({ rate: formats.share(count.parts.contacted.rate), reason: WHY_NO_UPLIFT[count.refusal ?? 'noStart'](formats) });
	const said = { rate: formats.share(count.toContact.rate), base: formats.share(count.parts.control.rate), ...pointsOf(uplift, formats) };
	return uplift.low > 0 ? m.fact_lead_uplift(said) : m.fact_lead_chance(said);
}

/** A difference and its range in percentage points, without the word for them. */
export function pointsOf({ difference, low, high }: Pick<Uplift, 'difference' | 'low' | 'high'>, formats: Formats) {
	const points = (value: number): string => formats.signedDelta(value, formats.points);
	return { points: points(difference), low: points(low), high: points(high) };
}

export const rangeOf = (interval: { readonly low: number; readonly high: number } | null, show: (value: number) => string): string =>
	interval === null ? '—' : m.fact_range({ low: show(interval.low), high: show(interval.high) });

/** What a client's deciding contact was, by name; ids of what is no longer in the plan have none. */
export function dimensionValue(session: PlanSession, dimension: FactDimension, value: string | null): string {
	if (value === null) return m.fact_by_none();
	const { contactReasons, returnReasons } = effectiveLibrary(session.document.fields.library);
	switch (dimension) {
		case 'contactReason':
			return reasonNameById(contactReasons, value) ?? m.fact_by_gone();
		case 'returnReason':
			return reasonNameById(returnReasons, value) ?? m.fact_by_gone();
		case 'channel':
			return CHANNEL_WORDS[CHANNELS.find((channel) => channel === value) ?? 'call']();
		case 'person':
			return personName(session, value);
		case 'variant':
			return m.fact_variant({ letter: value.toUpperCase() });
	}
}

export const personName = (session: PlanSession, id: string): string =>
	effectivePeople(session.document.fields.person).find((person) => person.id === id)?.name ?? m.fact_by_gone();
