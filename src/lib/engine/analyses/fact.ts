import { contactCosts } from '../../analysis/economics/contact-costs.ts';
import { valueOf } from '../../analysis/levers.ts';
import { linearCost, offerCostOf } from '../../analysis/worth.ts';
import { rateDifference, type RateDifference } from '../../analysis/comparison/newcombe.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { partOf } from '../../kernel/steps.ts';
import { controlTerms, LEAST_IN_ARM } from '../../model/control-settings.ts';
import type { Outcome } from '../../model/contacts.ts';
import { returnsOf } from '../../model/document.ts';
import { CHANNEL_SETTINGS } from '../../model/economics-settings.ts';
import { BONUS_WINDOW, FACT_FROM, FACT_WINDOW, wholeDays, type KpiStep, type MeasuredTarget } from '../../model/fact-settings.ts';
import type { Channel } from '../../model/library.ts';
import { settingNumber } from '../../model/settings.ts';
import { CATEGORIES, LOST, STATUSES, type Category, type Status } from '../../model/standing.ts';
import { decisiveContact, meritOf } from '../../reactivation/fact/decisive.ts';
import { channelShares, isReached, type AnsweredContact, type ChannelShare } from '../../reactivation/fact/measured-rates.ts';
import { kpiPeriods, type KpiPeriod } from '../../reactivation/fact/periods.ts';
import { sumFact, sumsBy, type FactSums } from '../../reactivation/fact/sums.ts';
import { FACT_PARTS, type FactClient, type FactPart } from '../../reactivation/fact/types.ts';
import { measuredUplift, type MeasuredUplift, type UpliftRefusal } from '../../reactivation/fact/uplift-measured.ts';
import { boughtSince, type Purchases } from '../bought-since.ts';
import type { ClientRows } from '../client-rows.ts';
import { armsOn } from '../control-group.ts';
import type { AnalysisContext } from './context.ts';
import { economyTermsOf } from './economics-terms.ts';

export interface FactParams {
	readonly step: KpiStep;
}

/** By what contacts are told apart: a part of the contact that decided. */
export const FACT_DIMENSIONS = ['contactReason', 'returnReason', 'channel', 'person', 'variant'] as const;
export type FactDimension = (typeof FACT_DIMENSIONS)[number];

export interface FactGroup {
	/** null: where these clients stood on the day of the start the data do not say. */
	readonly status: Status | null;
	readonly category: Category | null;
	readonly toContact: FactSums;
	readonly control: FactSums;
	/** null: too few, or nobody was left alone. */
	readonly uplift: RateDifference | null;
}

/** A share as it came out, beside the assumption it can take the place of. */
export interface MeasuredRate {
	readonly target: MeasuredTarget;
	/** null: the return rate, of the clients approached. */
	readonly channel: Channel | null;
	readonly name: ChannelShare['name'] | null;
	readonly now: number | null;
	readonly measured: number;
	readonly of: number;
}

export interface FactCount {
	/** Whether arms were drawn and the count begins no earlier. */
	readonly compared: boolean;
	readonly parts: Readonly<Record<FactPart, FactSums>>;
	/** Contacted and not yet contacted. */
	readonly toContact: FactSums;
	readonly uplift: MeasuredUplift | null;
	readonly refusal: UpliftRefusal | null;
	readonly groups: readonly FactGroup[];
	/** Of those contacted, by the contact that decided; the most clients first. */
	readonly by: Readonly<Record<FactDimension, readonly { readonly value: string | null; readonly sums: FactSums }[]>>;
	/** Noted as returned by hand, without a purchase in the rows: in no count. */
	readonly notedOnly: number;
	/** Left alone by the lot, and contacted all the same. */
	readonly controlContacted: number;
	/** The contact cost of the assumptions stands in where a channel's own is not typed. */
	readonly assumedCost: boolean;
	readonly rates: readonly MeasuredRate[];
	/** Whose merit how many returns are, the most first; ids as they were noted. */
	readonly merits: readonly { readonly person: string; readonly returned: number }[];
}

export interface FactAnswer {
	/** The day the campaign started on; null: it has not. */
	readonly startedOn: DayNumber | null;
	/** The count is of purchases after `from` and up to `until`; null where there is nothing to count from. */
	readonly from: DayNumber | null;
	readonly until: DayNumber;
	/** The last purchase the rows know of. */
	readonly rowsUntil: DayNumber | null;
	/** Why nothing is counted. `noNewer`: the rows end before the count begins. */
	readonly reason: 'noStart' | 'notBegun' | 'noNewer' | null;
	readonly count: FactCount | null;
	readonly periods: readonly KpiPeriod[];
}

/** What came of a plan: who bought again, what that brought and cost, and what of it the contacts themselves brought (M12.1–12.3, M2.9, M5.6). */
export const fact = (context: AnalysisContext, params: FactParams): Promise<FactAnswer> => context.run(factSteps(context, params));

function* factSteps(context: AnalysisContext, { step }: FactParams): Generator<number, FactAnswer> {
	const { document, standing } = context;
	const { startedOn } = controlTerms(document);
	const from = wholeDays(document, FACT_FROM) ?? startedOn;
	const asOf = standing.asOf.day;
	const rowsUntil = standing.history.newestPurchaseDay;
	const window = wholeDays(document, FACT_WINDOW);
	const until = from === null || window === null ? asOf : Math.min(asOf, from + window);
	const found = { startedOn, from, until, rowsUntil, count: null, periods: [] };
	if (from === null) return { ...found, reason: 'noStart' };
	if (until <= from) return { ...found, reason: 'notBegun' };
	const campaign = yield* partOf(campaignOf(context, from, until), 0, 0.4);
	const known = rowsUntil !== null && rowsUntil > from;
	const share = valueOf(context.assessment.levers.margin);
	const codes = new Set(campaign.map(({ code }) => code));
	const purchases = known
		? yield* partOf(boughtSince(context.dataset, returnsOf(document), { from, until, asOf }, codes, share), 0.4, 0.7)
		: { bought: new Map(), paid: new Map() };
	const clients = yield* partOf(countedClients(context, campaign, purchases), 0.7, 0.9);
	return {
		...found,
		reason: known ? null : 'noNewer',
		count: known ? countOf(context, from, clients) : null,
		periods: periodsOf(from, until, step, clients, purchases)
	};
}

/** A client of the count before its purchases are looked at. */
interface Member {
	readonly code: number;
	readonly drawn: 'toContact' | 'control' | 'outside';
	readonly group: number | null;
	readonly check: number;
	readonly contacts: readonly Outcome[];
}

/** So many clients are looked at between two breaths. */
const AT_ONCE = 1000;

/** With arms: whoever has one, and who was contacted beside them. Without: whom the plan of that day would have contacted, and who was. */
function* campaignOf({ document, dataset, reader, readerAt }: AnalysisContext, from: DayNumber, until: DayNumber): Generator<number, readonly Member[]> {
	const { startedOn, byHand } = controlTerms(document);
	const arms = startedOn !== null && from >= startedOn ? armsOn(from, document, dataset.identity) : null;
	const insisted = new Set(byHand.map((key) => dataset.identity.resolve(key)));
	const { outcomes } = reader().sources;
	const then = readerAt(from);
	const { history, judgement } = then.sources;
	const members: Member[] = [];
	for (const [code, clientKey] of dataset.clientKeys.entries()) {
		if (code % AT_ONCE === AT_ONCE - 1) yield code / dataset.clientKeys.length;
		const contacts = (outcomes.get(clientKey) ?? []).filter(({ day }) => day >= from && day <= until);
		const position = history.position[code];
		const drawn = drawnOf(clientKey, position, contacts);
		if (drawn === null) continue;
		const status = position < 0 ? null : then.assessment(position).status;
		const group = status === null ? null : status * CATEGORIES.length + judgement.category[position];
		members.push({ code, drawn, group, check: position < 0 ? NaN : history.check[position], contacts });
	}
	return members;

	function drawnOf(clientKey: string, position: number, contacts: readonly Outcome[]): Member['drawn'] | null {
		const beside = contacts.length > 0 ? 'outside' : null;
		if (arms === null) return position >= 0 && then.assessment(position).worthReturning ? 'toContact' : beside;
		const arm = arms.get(clientKey);
		if (arm === undefined || arm === 'both' || insisted.has(clientKey)) return beside;
		return arm === 'control' ? 'control' : 'toContact';
	}
}

interface Counted extends FactClient {
	readonly member: Member;
	/** Whose merit the return is; null: nobody's. */
	readonly merit: string | null;
}

function* countedClients(context: AnalysisContext, members: readonly Member[], { bought }: Purchases): Generator<number, readonly Counted[]> {
	const { document, standing } = context;
	const rows = context.reader();
	const costOf = contactCostsOf(context);
	const offers = new Map(rows.sources.plan.returnReasons.map(({ id, cost }) => [id, linearCost(cost)]));
	const { bonus } = economyTermsOf(document);
	const window = wholeDays(document, BONUS_WINDOW);
	const counted: Counted[] = [];
	for (const [place, member] of members.entries()) {
		if (place % AT_ONCE === AT_ONCE - 1) yield place / members.length;
		const { code, contacts, drawn } = member;
		const has = bought.get(code) ?? null;
		const decisive = drawn === 'control' ? null : decisiveContact(contacts, has?.firstDay ?? null);
		const merit = drawn === 'control' || has === null ? null : meritOf(contacts, has.firstDay, window);
		const offer = has && decisive?.returnReason ? offers.get(decisive.returnReason) : undefined;
		counted.push({
			member,
			merit,
			part: drawn !== 'toContact' ? drawn : decisive ? 'contacted' : 'notContacted',
			group: member.group,
			bought: has,
			decisive,
			contactCost: contacts.reduce<number | null>((sum, contact) => add(sum, costOf(contact).perContact), 0),
			offerCost: offer === undefined ? 0 : known(offerCostOf(offer, has?.firstAmount ?? member.check)),
			bonus: merit === null ? 0 : bonus,
			lostAgain: has !== null && isLost(rows, standing.history.position[code])
		});
	}
	return counted;
}

const isLost = (rows: ClientRows, position: number): boolean => position >= 0 && rows.assessment(position).status === LOST;
const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a contact cost, by its channel and whether somebody was reached (M2.3). */
function contactCostsOf({ document, assessment }: AnalysisContext): (contact: Outcome) => ReturnType<typeof contactCosts> {
	const { channels, hourlyRate } = economyTermsOf(document);
	const kept = new Map<string, ReturnType<typeof contactCosts>>();
	return (contact) => {
		const reached = isReached(contact) ? 1 : 0;
		const key = `${contact.channel}/${reached}`;
		let costs = kept.get(key);
		if (!costs) kept.set(key, (costs = contactCosts(contact.channel, channels[contact.channel], reached, hourlyRate, assessment.levers.contactCost.value)));
		return costs;
	};
}

function countOf(context: AnalysisContext, from: DayNumber, clients: readonly Counted[]): FactCount {
	const { startedOn } = controlTerms(context.document);
	const compared = startedOn !== null && from >= startedOn;
	const ofPart = (...parts: readonly FactPart[]): readonly Counted[] => clients.filter(({ part }) => parts.includes(part));
	const parts = Object.fromEntries(FACT_PARTS.map((part) => [part, sumFact(ofPart(part))])) as Record<FactPart, FactSums>;
	const toContact = sumFact(ofPart('contacted', 'notContacted'));
	const found = compared ? measuredUplift(toContact, parts.control) : 'noStart';
	const contacted = ofPart('contacted');
	const costOf = contactCostsOf(context);
	return {
		compared,
		parts,
		toContact,
		uplift: typeof found === 'string' ? null : found,
		refusal: typeof found === 'string' ? found : null,
		groups: groupsOf(clients),
		by: Object.fromEntries(
			FACT_DIMENSIONS.map((dimension) => [
				dimension,
				[...sumsBy(contacted, ({ decisive }) => decisive![dimension])].map(([value, sums]) => ({ value, sums })).sort((a, b) => b.sums.clients - a.sums.clients)
			])
		) as unknown as FactCount['by'],
		notedOnly: clients.filter(({ bought, member }) => bought === null && member.contacts.some(({ result }) => result === 'returned')).length,
		controlContacted: ofPart('control').filter(({ member }) => member.contacts.length > 0).length,
		assumedCost: clients.some(({ member }) => member.contacts.some((contact) => costOf(contact).source === 'assumption')),
		rates: ratesOf(context, parts.contacted, clients),
		merits: meritsOf(clients)
	};
}

function groupsOf(clients: readonly Counted[]): readonly FactGroup[] {
	const byGroup = new Map<number | null, Counted[]>();
	for (const client of clients) {
		if (client.part === 'outside') continue;
		const group = byGroup.get(client.group);
		if (group) group.push(client);
		else byGroup.set(client.group, [client]);
	}
	return [...byGroup]
		.sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
		.map(([group, members]) => {
			const toContact = sumFact(members.filter(({ part }) => part !== 'control'));
			const control = sumFact(members.filter(({ part }) => part === 'control'));
			return {
				status: group === null ? null : STATUSES[Math.floor(group / CATEGORIES.length)],
				category: group === null ? null : CATEGORIES[group % CATEGORIES.length],
				toContact,
				control,
				uplift: Math.min(toContact.clients, control.clients) < LEAST_IN_ARM ? null : rateDifference(toContact, control)
			};
		});
}

function ratesOf({ document, assessment }: AnalysisContext, contacted: FactSums, clients: readonly Counted[]): readonly MeasuredRate[] {
	const answered: AnsweredContact[] = clients
		.filter(({ part }) => part !== 'control')
		.flatMap(({ member, decisive, bought }) => member.contacts.map((contact) => ({ contact, bought: bought !== null && contact === decisive })));
	const rates: MeasuredRate[] = channelShares(answered).map(({ channel, name, share, of }) => {
		const setting = CHANNEL_SETTINGS[channel][name];
		return { target: { group: 'setting', key: setting.key }, channel, name, now: settingNumber(document, setting), measured: share, of };
	});
	if (contacted.clients < LEAST_IN_ARM) return rates;
	const whole: MeasuredRate = {
		target: { group: 'lever', key: 'returnRate' },
		channel: null,
		name: null,
		now: assessment.levers.returnRate.value,
		measured: contacted.rate!,
		of: contacted.clients
	};
	return [whole, ...rates];
}

function meritsOf(clients: readonly Counted[]): FactCount['merits'] {
	const merits = new Map<string, number>();
	for (const { merit } of clients) if (merit !== null) merits.set(merit, (merits.get(merit) ?? 0) + 1);
	return [...merits].map(([person, returned]) => ({ person, returned })).sort((a, b) => b.returned - a.returned || (a.person < b.person ? -1 : 1));
}

/** Contacts are counted whoever they were made with; returns and money are those of clients contacted before they bought. */
function periodsOf(from: DayNumber, until: DayNumber, step: KpiStep, clients: readonly Counted[], { paid }: Purchases): readonly KpiPeriod[] {
	const back = clients.filter(({ bought, decisive }) => bought !== null && decisive !== null);
	const moneyKnown = back.every(({ bought }) => bought!.revenue !== null);
	return kpiPeriods(
		from,
		until,
		step,
		clients.flatMap(({ member }) => member.contacts.map(({ day }) => day)),
		back.map(({ bought }) => bought!.firstDay),
		moneyKnown ? back.flatMap(({ member }) => paid.get(member.code) ?? []) : null
	);
}
