import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { Collectible, CollectNext, DataQuality } from '../../state/contract.ts';

const NEXT_WORDS: Readonly<Record<Collectible, () => string>> = {
	phone: m.cleaning_next_phone,
	email: m.cleaning_next_email,
	messenger: m.cleaning_next_messenger,
	consent: m.cleaning_next_consent
};

/** Edges between buying in bursts, at random, rather and very regularly: k is 1 where purchases come at random. */
const BURSTS_BELOW = 0.75;
const RATHER_FROM = 1.5;
const VERY_FROM = 3;
/** Fewer pairs than the engine reckons with. */
const FEWEST_PAIRS = 30;
const MANY_TIES = 0.1;

/** How clients buy, as sentences: what it means for the cycle, by what it was told, and what to beware of. */
export function rhythmWords({ regularity }: DataQuality, formats: Formats): readonly string[] {
	if (regularity === null) return [m.cleaning_rhythm_list()];
	const { pairs, ties, k } = regularity;
	const count = { n: pairs, text: formats.count(pairs) };
	if (pairs === 0) return [m.cleaning_rhythm_nobody()];
	if (pairs < FEWEST_PAIRS || k === null) return [m.cleaning_rhythm_few(count)];
	const words =
		k < BURSTS_BELOW
			? m.cleaning_rhythm_bursts
			: k < RATHER_FROM
				? m.cleaning_rhythm_random
				: k < VERY_FROM
					? m.cleaning_rhythm_rather
					: m.cleaning_rhythm_very;
	const known = Number.isFinite(k) ? [m.cleaning_rhythm_k({ k: formats.decimal(k, 1) })] : [];
	const source = [...known, m.cleaning_rhythm_pairs(count)].join(', ');
	return [words(), source, ...(ties / pairs > MANY_TIES ? [m.cleaning_rhythm_ties({ share: formats.share(ties / pairs) })] : [])];
}

/** One thing to collect: whom it opens a way to, and what that brings. */
export function nextWords({ what, clients, reachable, value }: CollectNext, worthReturning: number, formats: Formats): readonly string[] {
	const n = reachable > 0 ? reachable : clients;
	const inputs = { what: NEXT_WORDS[what](), n, text: formats.count(n), share: formats.share(n / worthReturning) };
	const sentence = reachable > 0 ? m.cleaning_next_reach(inputs) : m.cleaning_next_more(inputs);
	return value === null || value <= 0 ? [sentence] : [sentence, m.cleaning_next_value({ money: formats.money(value) })];
}
