import { LEAST_IN_ARM } from '../../model/control-settings.ts';
import type { Outcome, OutcomeResult } from '../../model/contacts.ts';
import type { Channel } from '../../model/library.ts';

/** Somebody was spoken to. */
const REACHED: ReadonlySet<OutcomeResult> = new Set(['refused', 'interested', 'returned', 'askedToStop']);
const INTERESTED: ReadonlySet<OutcomeResult> = new Set(['interested', 'returned']);
export const isReached = ({ result }: Outcome): boolean => REACHED.has(result);

/** Channels whose answer is known at once; of a letter or a message only the answered ones would be noted, and the share come out too high. */
const ANSWERED: readonly Channel[] = ['call', 'robot'];

export interface ChannelShare {
	readonly channel: Channel;
	readonly name: 'reached' | 'interested' | 'returned';
	readonly share: number;
	/** What it is a share of. */
	readonly of: number;
}

/** A contact, and whether the client bought by it: it was the last before. */
export interface AnsweredContact {
	readonly contact: Outcome;
	readonly bought: boolean;
}

/** Shares of the funnel as they came out (M8.7), where there is enough to tell: reached of contacted, interested of reached, returned of interested. */
export function channelShares(contacts: readonly AnsweredContact[]): readonly ChannelShare[] {
	return ANSWERED.flatMap((channel) => {
		const made = contacts.filter(({ contact }) => contact.channel === channel && contact.result !== 'sent');
		const reached = made.filter(({ contact, bought }) => isReached(contact) || bought);
		const interested = reached.filter(({ contact, bought }) => INTERESTED.has(contact.result) || bought);
		const back = interested.filter(({ bought }) => bought);
		const steps = [
			['reached', reached.length, made.length],
			['interested', interested.length, reached.length],
			['returned', back.length, interested.length]
		] as const;
		return steps.filter(([, , of]) => of >= LEAST_IN_ARM).map(([name, count, of]) => ({ channel, name, share: count / of, of }));
	});
}
