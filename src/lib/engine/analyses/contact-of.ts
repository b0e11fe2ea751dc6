import type { DayNumber } from '../../kernel/days.ts';
import type { Channel } from '../../model/library.ts';
import { STATUSES, type Category, type Consent, type Status } from '../../model/standing.ts';
import { closedChannels } from '../../reactivation/channels.ts';
import type { ChannelClosed } from '../../reactivation/types.ts';
import type { Dataset } from '../dataset.ts';
import { OrderRows } from '../order-rows.ts';
import type { AnalysisContext } from './context.ts';

/** What whoever speaks to a client wants to see of it. Texts are '' and numbers null where nothing is known. */
export interface ContactDetails {
	readonly clientKey: string;
	readonly name: string;
	/** null without a cycle. */
	readonly status: Status | null;
	readonly category: Category;
	/** As it stands in the rows or was typed. */
	readonly phone: string;
	/** Phones as they are read and as they are dialled; a text that is no phone is not among them. */
	readonly phones: readonly { readonly text: string; readonly number: string }[];
	readonly email: string;
	readonly messenger: string;
	readonly consent: Consent;
	readonly closed: Readonly<Partial<Record<Channel, ChannelClosed>>>;
	readonly lastDay: DayNumber;
	readonly daysSince: number;
	readonly purchaseCount: number | null;
	readonly check: number | null;
	readonly worth: number | null;
	/** What was bought the last time, each thing once. */
	readonly lastBought: readonly string[];
	/** One cycle in days; null: unknown. */
	readonly cycleDays: number | null;
	/** Whom the client had (M5.3). */
	readonly manager: string;
	readonly leavingReason: string;
	readonly notes: string;
}

export interface ContactAnswer {
	/** null where the client has no purchase up to the day counted as of. */
	readonly contact: ContactDetails | null;
}

/** Things named of one purchase: more is a list of its own. */
const MOST_THINGS = 5;

export function contactOf(context: AnalysisContext, { clientKey }: { readonly clientKey: string }): ContactAnswer {
	const { dataset, standing, assessment } = context;
	const { history } = standing;
	const code = dataset.clientKeys.indexOf(clientKey);
	const position = code < 0 ? -1 : history.position[code];
	if (position < 0) return { contact: null };
	const rows = context.reader();
	const reach = rows.reach(position);
	const { status, daysSince, check, worth } = rows.assessment(position);
	const { lastDay, purchaseCount } = rows.clientRow(position);
	const phone = rows.text('phone', position);
	const { phones } = rows.sources;
	return {
		contact: {
			clientKey,
			name: rows.text('name', position),
			status: status === null ? null : STATUSES[status],
			category: rows.text('category', position) as Category,
			phone,
			phones: phones.phones(phone).map(({ e164 }) => ({ text: phones.shown(e164), number: e164 })),
			email: rows.text('email', position),
			messenger: rows.text('messenger', position),
			consent: reach.consent,
			closed: closedChannels(reach),
			lastDay,
			daysSince,
			purchaseCount,
			check,
			worth,
			lastBought: boughtOn(dataset, code, lastDay),
			cycleDays: assessment.levers.cycle.value,
			manager: rows.text('manager', position),
			leavingReason: rows.text('leavingReason', position),
			notes: rows.text('notes', position)
		}
	};
}

/** From the rows of that day's orders that count and are no returns; a list of clients says nothing of goods. */
function boughtOn(dataset: Dataset, code: number, lastDay: DayNumber): readonly string[] {
	const rows = new OrderRows(dataset);
	if (!dataset.orders || !rows.has('product')) return [];
	const { client, day, amount } = dataset.orders;
	const things = new Set<string>();
	for (let row = 0; row < client.length && things.size < MOST_THINGS; row++) {
		if (client[row] !== code || day[row] !== lastDay || amount[row] < 0) continue;
		const thing = rows.value('product', row);
		if (typeof thing === 'string') things.add(thing);
	}
	return [...things];
}
