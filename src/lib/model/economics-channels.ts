import { CHANNELS, type Channel } from './library.ts';
import { CATEGORY_A } from './standing.ts';

/** Ways to reach a client whose cost and yield can be told (M8): those of the plan, and advertising, that no single client is planned for: it warms clients up before a contact (M8.5). Ids stand in settings, so they never change. */
export const ECONOMY_CHANNELS = [...CHANNELS, 'ads'] as const;
export type EconomyChannel = (typeof ECONOMY_CHANNELS)[number];

/** Channels as a set of bits, by their place in `ECONOMY_CHANNELS`. */
export const channelBit = (channel: EconomyChannel): number => 1 << ECONOMY_CHANNELS.indexOf(channel);
export const hasChannel = (channels: number, channel: EconomyChannel): boolean => (channels & channelBit(channel)) !== 0;

/** The order of a plan's channels (M8): a person's call first for A, a message first for the others; the robot where no person is to call. */
const ORDER_OF_A: readonly Channel[] = ['call', 'messenger', 'email', 'sms', 'robot', 'letter'];
const ORDER_OF_OTHERS: readonly Channel[] = ['messenger', 'email', 'sms', 'robot', 'call', 'letter'];

/**
 * The channel a client is approached through: the one chosen by hand where it is open, else the first open one in the order its group's strategy gives (M5.2), or
 * that of its category where `ofGroup` is null. `open` and `used` are sets of bits; null where nothing that is used is open.
 */
export function channelToUse(
	category: number,
	open: number,
	used: number,
	chosen: EconomyChannel | null,
	ofGroup: readonly Channel[] | null = null
): Channel | null {
	const usable = open & used;
	const byHand = CHANNELS.find((channel) => channel === chosen && hasChannel(usable, channel));
	const order = ofGroup ?? (category === CATEGORY_A ? ORDER_OF_A : ORDER_OF_OTHERS);
	return byHand ?? order.find((channel) => hasChannel(usable, channel)) ?? null;
}
