import type { DayNumber } from '../../kernel/days.ts';
import { isBuiltInReason, leavingReasonsInForce } from '../../model/diagnosis-settings.ts';
import type { ContactReason, ContactTrigger } from '../../model/library.ts';
import { professionNamed } from '../../model/professional-days.ts';
import { isYearless } from '../../model/yearless.ts';
import { isSpent } from '../../reactivation/fitting-occasions.ts';
import { hasHolidays, nextHoliday, type PublicHoliday } from '../../reactivation/holidays.ts';
import { NO_TERMS, occasionOf } from '../../reactivation/occasions.ts';
import type { ClientFacts } from '../../reactivation/types.ts';
import type { ClientRows } from '../client-rows.ts';
import type { AnalysisContext } from './context.ts';
import { touches } from './touches.ts';

/** Why a reason fits nobody: what the data or the plan lack, or that nothing is near. */
export type OccasionLack =
	| 'birthday'
	| 'familyDate'
	| 'profession'
	| 'professionKnown'
	| 'country'
	| 'holidays'
	| 'norm'
	| 'bonusBalance'
	| 'bonusExpiry'
	| 'span'
	| 'leavingReason'
	| 'mended'
	| 'lastVisit'
	| 'trial'
	| 'nothingNear';

export interface OccasionOfPlan {
	readonly reasonId: string;
	readonly trigger: ContactTrigger;
	/** Clients it fits now, and at some day of the coming ones; who has heard it is not among them. */
	readonly now: number;
	readonly soon: number;
	/** null: it fits somebody, is switched off, or is chosen by hand only. */
	readonly lack: OccasionLack | null;
}

export interface LeftFor {
	/** Id of the reason for leaving, and a client's own words where it has no other name. */
	readonly id: string;
	readonly text: string;
	readonly clients: number;
}

export interface OccasionsAnswer {
	/** Clients that may be contacted: of category A or B, not excluded, not left alone for comparison, and who have not asked to stop. */
	readonly clients: number;
	readonly until: DayNumber;
	readonly reasons: readonly OccasionOfPlan[];
	/** Contacts the plan intends up to `until`, and those of them that sell nothing (M6.3). */
	readonly planned: number;
	readonly useful: number;
	/** Planned contacts that have no reason. */
	readonly without: number;
	/** Birthdays known, and those of them without a year. */
	readonly birthdays: number;
	readonly yearlessBirthdays: number;
	readonly holiday: PublicHoliday | null;
	/** What sleeping and lost clients left for, the most frequent first. */
	readonly leftFor: readonly LeftFor[];
}

/** Days ahead that are counted. */
const AHEAD_DAYS = 90;
/** Clients between two looks at other work. */
const STEP = 50;
const MOST_LEFT_FOR = 12;

/** Which reasons to contact fit how many clients (M6.2), and what is missing for those that fit nobody. */
export async function occasions(context: AnalysisContext): Promise<OccasionsAnswer> {
	const rows = context.reader();
	const counted = await context.run(count(context, rows));
	const planned = await touches(context, { from: null, until: counted.until, person: null });
	return {
		...counted,
		planned: planned.length,
		useful: planned.filter(({ contactReason, sells }) => contactReason !== null && !sells).length,
		without: planned.filter(({ contactReason }) => contactReason === null).length
	};
}

type Counted = Omit<OccasionsAnswer, 'planned' | 'useful' | 'without'>;

/** What is known of clients at all, whatever is near. */
interface Known {
	birthday: number;
	familyDate: number;
	profession: number;
	professionKnown: number;
	bonusBalance: number;
	bonusExpiry: number;
	leavingReason: number;
	mended: number;
	lastVisit: number;
}

function* count({ document, standing, dataset }: AnalysisContext, rows: ClientRows): Generator<number, Counted> {
	const { asOf, contactReasons, terms = NO_TERMS } = rows.sources.plan;
	const until = asOf + AHEAD_DAYS;
	const leaving = leavingReasonsInForce(document);
	const now = new Uint32Array(contactReasons.length);
	const soon = new Uint32Array(contactReasons.length);
	const known: Known = {
		birthday: 0,
		familyDate: 0,
		profession: 0,
		professionKnown: 0,
		bonusBalance: 0,
		bonusExpiry: 0,
		leavingReason: 0,
		mended: 0,
		lastVisit: 0
	};
	const leftFor = new Map<string, { text: string; clients: number }>();
	const total = standing.history.clientCount;
	let clients = 0;
	let yearlessBirthdays = 0;
	for (let position = 0; position < total; position++) {
		if (position % STEP === STEP - 1) yield position / total;
		const facts = rows.facts(position);
		if (facts.category === 'C' || facts.isControl || facts.askedToStop || rows.text('decision', position) === 'exclude') continue;
		clients++;
		if (facts.birthday !== null && isYearless(facts.birthday)) yearlessBirthdays++;
		const left = facts.status === 'active' ? '' : leaving.idOf(facts.leavingReason);
		if (left !== '') {
			const group = leftFor.get(left) ?? { text: facts.leavingReason, clients: 0 };
			group.clients++;
			leftFor.set(left, group);
		}
		note(known, facts, left !== '' && leaving.isMended(left));
		contactReasons.forEach((reason, i) => {
			if (isSpent(reason, facts, asOf)) return;
			if (occasionOf(reason, facts, asOf, terms)) now[i]++;
			if (occasionOf(reason, facts, asOf, terms, until)) soon[i]++;
		});
	}
	const tried = triedAndNeverBought(dataset.clientKeys.length, rows);
	const lackOf = (reason: ContactReason): OccasionLack | null => lacks(reason, known, terms.country, terms.normDays, tried);
	return {
		clients,
		until,
		reasons: contactReasons.map((reason, i) => {
			const isTried = reason.trigger === 'triedNeverBought';
			const fits = isTried ? tried : soon[i];
			return {
				reasonId: reason.id,
				trigger: reason.trigger,
				now: isTried ? tried : now[i],
				soon: fits,
				lack: fits > 0 || !reason.enabled || reason.trigger === 'never' ? null : lackOf(reason)
			};
		}),
		birthdays: known.birthday,
		yearlessBirthdays,
		holiday: nextHoliday(terms.country, asOf + 1, until),
		leftFor: Array.from(leftFor, ([id, { text, clients: of }]) => ({ id, text: isBuiltInReason(id) ? '' : text, clients: of }))
			.sort((a, b) => b.clients - a.clients || (a.id < b.id ? -1 : 1))
			.slice(0, MOST_LEFT_FOR)
	};
}

function note(known: Known, facts: ClientFacts, isMended: boolean): void {
	if (facts.birthday !== null) known.birthday++;
	if (facts.familyDate !== null) known.familyDate++;
	if (facts.profession !== '') known.profession++;
	if (facts.profession !== '' && professionNamed(facts.profession) !== null) known.professionKnown++;
	if (facts.bonusBalance !== null) known.bonusBalance++;
	if (facts.bonusExpiry !== null) known.bonusExpiry++;
	if (facts.leavingReason !== '') known.leavingReason++;
	if (isMended) known.mended++;
	if (facts.lastVisit !== null) known.lastVisit++;
}

/** Known by a trial, a question or a visit, and without a purchase (M6.2a). */
function triedAndNeverBought(codes: number, { sources: { details, history } }: ClientRows): number {
	const known = details.columns.some(({ key }) => key === 'trialDate');
	let count = 0;
	for (let code = 0; known && code < codes; code++) if (history.position[code] < 0 && !Number.isNaN(details.number('trialDate', code))) count++;
	return count;
}

function lacks({ trigger, span }: ContactReason, known: Known, country: string | null, normDays: number | null, tried: number): OccasionLack {
	const unless = (isThere: boolean, lack: OccasionLack): OccasionLack => (isThere ? 'nothingNear' : lack);
	switch (trigger) {
		case 'birthday':
			return unless(known.birthday > 0, 'birthday');
		case 'familyDate':
			return unless(known.familyDate > 0, 'familyDate');
		case 'professionalHoliday':
			return known.profession === 0 ? 'profession' : unless(known.professionKnown > 0, 'professionKnown');
		case 'publicHoliday':
			return country === null ? 'country' : unless(hasHolidays(country), 'holidays');
		case 'serviceNormDue':
			return unless(normDays !== null, 'norm');
		case 'bonusesExpire':
			return known.bonusBalance === 0 ? 'bonusBalance' : unless(known.bonusExpiry > 0, 'bonusExpiry');
		case 'withinSpan':
			return unless(span !== null, 'span');
		case 'faultMended':
			return known.leavingReason === 0 ? 'leavingReason' : unless(known.mended > 0, 'mended');
		case 'visitWithoutPurchase':
			return unless(known.lastVisit > 0, 'lastVisit');
		case 'triedNeverBought':
			return unless(tried > 0, 'trial');
		default:
			return 'nothingNear';
	}
}
