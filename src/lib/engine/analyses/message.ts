import { INT_MISSING } from '../../kernel/columns.ts';
import type { DayNumber } from '../../kernel/days.ts';
import { finish } from '../../kernel/steps.ts';
import type { Channel } from '../../model/library.ts';
import { closedChannels } from '../../reactivation/channels.ts';
import { firstNameOf } from '../../reactivation/messages/first-name.ts';
import { readEmails, type ContactPoints } from '../../reactivation/messages/links.ts';
import { readMessengers } from '../../reactivation/messages/messengers.ts';
import type { ChannelClosed } from '../../reactivation/types.ts';
import type { ClientRows } from '../client-rows.ts';
import type { AnalysisContext } from './context.ts';
import { lastProducts } from './last-products.ts';

/** What a text to one client may tell, and where it can be sent. null and '' are not known. */
export interface MessageFacts {
	readonly clientKey: string;
	/** '' where nobody wrote one. */
	readonly name: string;
	/** The name to call them by. */
	readonly firstName: string | null;
	readonly lastDay: DayNumber;
	readonly daysSince: number;
	/** What was bought on the last purchase day, each product once, in the order of the rows; ''. */
	readonly product: string;
	/** The mean of a purchase. */
	readonly check: number | null;
	readonly bonus: number | null;
	/** A day that has passed is not told: those bonuses are gone. */
	readonly bonusExpiry: DayNumber | null;
	readonly points: ContactPoints;
	/** Where a paper letter goes; ''. */
	readonly address: string;
	/** Channels that may not be used, and why (M12.9). */
	readonly closed: Readonly<Partial<Record<Channel, ChannelClosed>>>;
	/** Left alone for comparison (M12.3). */
	readonly isControl: boolean;
}

/** null where the client has no purchase up to the day counted as of. */
export function message(context: AnalysisContext, { clientKey }: { readonly clientKey: string }): MessageFacts | null {
	const { dataset, standing } = context;
	const { history } = standing;
	const code = dataset.clientKeys.indexOf(clientKey);
	const position = code < 0 ? -1 : history.position[code];
	if (position < 0) return null;
	const reader = context.reader();
	const lastDay = history.lastDay[position];
	const product = lastDay === INT_MISSING ? '' : (finish(lastProducts(dataset, new Map([[code, lastDay]]))).get(code) ?? '');
	return messageFacts(reader, position, product);
}

/** The same of the client at a position; `product` is what it bought last. */
export function messageFacts(reader: ClientRows, position: number, product: string): MessageFacts {
	const clientKey = reader.clientKey(position);
	const facts = reader.facts(position);
	const { history } = reader.sources;
	// A client nobody named goes by its key, which may be a name all the same.
	const name = reader.text('name', position);
	const firstName = firstNameOf(name);
	const expiry = facts.bonusExpiry !== null && facts.bonusExpiry >= history.asOf ? facts.bonusExpiry : null;
	return {
		clientKey,
		name: name === clientKey && firstName === null ? '' : name,
		firstName,
		lastDay: facts.lastDay,
		daysSince: facts.daysSince,
		product,
		check: reader.assessment(position).check,
		bonus: facts.bonusBalance !== null && facts.bonusBalance > 0 ? facts.bonusBalance : null,
		bonusExpiry: expiry,
		points: contactPoints(reader, position),
		address: reader.text('address', position),
		closed: closedChannels(facts),
		isControl: facts.isControl
	};
}

/** How the client at a position can be reached: what can be read of its phones, addresses and messengers. */
export function contactPoints(reader: ClientRows, position: number): ContactPoints {
	const { phones } = reader.sources;
	return {
		phones: phones.phones(reader.text('phone', position)).map(({ e164 }) => e164),
		emails: readEmails(reader.text('email', position)),
		messengers: readMessengers(reader.text('messenger', position), (text) => phones.phones(text)[0]?.e164 ?? null)
	};
}
