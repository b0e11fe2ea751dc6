import { NO_CLIENT } from '../../analysis/types.ts';
import { INT_MISSING } from '../../kernel/columns.ts';
import type { DayNumber } from '../../kernel/days.ts';
import type { ContactTrigger } from '../../model/library.ts';
import { CATEGORIES, STATUSES, type Category, type Status } from '../../model/standing.ts';
import type { ClientField } from '../../model/fields.ts';
import type { ClientRows } from '../client-rows.ts';
import { CANCELLED } from '../row-reasons.ts';
import type { AnalysisContext } from './context.ts';

/** What shows that somebody tried or asked: a trial, a visit, a contact, an order that came to nothing. */
export const INTERESTS = ['trial', 'visit', 'contact', 'cancelled'] as const;
export type Interest = (typeof INTERESTS)[number];

interface Reachable {
	readonly clientKey: string;
	readonly name: string;
	readonly phone: string;
	readonly email: string;
	readonly messenger: string;
}

/** Somebody who tried or asked and never bought. */
export interface BeyondClient extends Reachable {
	/** Newest first. */
	readonly interests: readonly { readonly kind: Interest; readonly day: DayNumber }[];
	/** Why, if it was asked. */
	readonly reason: string;
}

/** Somebody who came and bought nothing: the visit is after the last purchase. */
export interface EmptyVisit extends Reachable {
	readonly visit: DayNumber;
	readonly lastPurchase: DayNumber;
	/** null without a cycle. */
	readonly status: Status | null;
	readonly category: Category;
}

export interface Beyond {
	/** Newest sign of interest first; MOST at most, `neverTotal` in all. */
	readonly never: readonly BeyondClient[];
	readonly neverTotal: number;
	/** Of these, reachable by anything. */
	readonly neverReachable: number;
	/** Newest visit first. */
	readonly visits: readonly EmptyVisit[];
	readonly visitsTotal: number;
	/** Ids of the reasons to contact that answer either event; null: none is in use. */
	readonly reasons: { readonly triedNeverBought: string | null; readonly visitWithoutPurchase: string | null };
}

const MOST = 200;
const AT_ONCE = 2000;

/**
 * Those who tried or asked and never bought, a group of its own outside every figure, and visits without a purchase (M6.2a). Who bought after the as-of day
 * is a client and in neither.
 */
export function beyond({ reader, run, today }: AnalysisContext): Promise<Beyond> {
	return run(findBeyond(reader(), today));
}

function* findBeyond(rows: ClientRows, today: DayNumber): Generator<number, Beyond> {
	const { dataset, history, plan } = rows.sources;
	const total = dataset.clientKeys.length + history.clientCount;
	const bought = boughtEver(rows);
	const cancelled = cancelledDays(rows);
	const never: BeyondClient[] = [];
	for (let code = 0; code < dataset.clientKeys.length; code++) {
		if (code % AT_ONCE === AT_ONCE - 1) yield code / total;
		if (bought[code] === 1) continue;
		const days: readonly (readonly [Interest, number])[] = [
			['trial', detailDay(rows, 'trialDate', code)],
			['visit', detailDay(rows, 'lastVisit', code)],
			['contact', detailDay(rows, 'lastContact', code)],
			['cancelled', cancelled.get(code) ?? NaN]
		];
		const interests = days.filter(([, day]) => day <= today).map(([kind, day]) => ({ kind, day }));
		if (interests.length === 0) continue;
		interests.sort((a, b) => b.day - a.day);
		never.push({ ...reachableOf(rows, code), interests, reason: detail(rows, 'leavingReason', code) });
	}
	const visits: EmptyVisit[] = [];
	for (let position = 0; position < history.clientCount; position++) {
		if (position % AT_ONCE === AT_ONCE - 1) yield (dataset.clientKeys.length + position) / total;
		const visit = rows.number('lastVisit', position);
		const lastPurchase = history.lastDay[position];
		if (!(visit > lastPurchase && visit <= today)) continue;
		const { status } = rows.assessment(position);
		const category = CATEGORIES[rows.sources.judgement.category[position]];
		visits.push({ ...reachableOf(rows, history.client[position]), visit, lastPurchase, status: status === null ? null : STATUSES[status], category });
	}
	never.sort((a, b) => b.interests[0].day - a.interests[0].day || (a.clientKey < b.clientKey ? -1 : 1));
	visits.sort((a, b) => b.visit - a.visit || (a.clientKey < b.clientKey ? -1 : 1));
	const reasonFor = (trigger: ContactTrigger) => plan.contactReasons.find((reason) => reason.enabled && reason.trigger === trigger)?.id ?? null;
	return {
		never: never.slice(0, MOST),
		neverTotal: never.length,
		neverReachable: never.filter(({ phone, email, messenger }) => phone !== '' || email !== '' || messenger !== '').length,
		visits: visits.slice(0, MOST),
		visitsTotal: visits.length,
		reasons: { triedNeverBought: reasonFor('triedNeverBought'), visitWithoutPurchase: reasonFor('visitWithoutPurchase') }
	};
}

/** By client code: 1 where some row is a purchase or a return, whatever its day. */
function boughtEver(rows: ClientRows): Uint8Array {
	const { clientKeys, orders, list } = rows.sources.dataset;
	const bought = new Uint8Array(clientKeys.length);
	for (const { client } of [orders, list].filter((one) => one !== null)) for (const code of client) if (code !== NO_CLIENT) bought[code] = 1;
	return bought;
}

/** The newest day of an order that was cancelled, by client code. */
function cancelledDays(rows: ClientRows): Map<number, DayNumber> {
	const { orders, orderReasons, orderClients } = rows.sources.dataset;
	const newest = new Map<number, DayNumber>();
	for (let row = 0; orders && row < orderReasons.length; row++) {
		const code = orderClients[row];
		if (orderReasons[row] !== CANCELLED || code === NO_CLIENT || orders.day[row] === INT_MISSING) continue;
		if (orders.day[row] > (newest.get(code) ?? -Infinity)) newest.set(code, orders.day[row]);
	}
	return newest;
}

function detail({ sources: { overlay, details, dataset } }: ClientRows, field: ClientField, code: number): string {
	return String(overlay.get(field)?.get(dataset.clientKeys[code]) ?? details.text(field, code));
}

function detailDay({ sources: { overlay, details, dataset } }: ClientRows, field: ClientField, code: number): number {
	const byHand = overlay.get(field)?.get(dataset.clientKeys[code]);
	return byHand === undefined ? details.number(field, code) : typeof byHand === 'number' ? byHand : NaN;
}

function reachableOf(rows: ClientRows, code: number): Reachable {
	const clientKey = rows.sources.dataset.clientKeys[code];
	const phone = detail(rows, 'phone', code);
	return {
		clientKey,
		name: detail(rows, 'name', code) || clientKey,
		phone: phone && rows.sources.phones.shown(phone),
		email: detail(rows, 'email', code),
		messenger: detail(rows, 'messenger', code)
	};
}
