import { DAYS_PER_YEAR } from '../../kernel/days.ts';
import type { WorthTerms } from '../worth.ts';
import type { Ladder, OlderThan } from './aggregates.ts';
import type { Silence } from './silence.ts';

/**
 * Forgone revenue of a ladder's clients from class `from` on (M13.9); NaN where somebody's is unknown. `tabulated`: of clients with an interval only what is to be
 * taken off for those before `from`.
 */
export function forgoneOf(
	silence: Silence,
	{ repeat, once, unknown }: Ladder['everyone'],
	{ cycleDays, yearlyRepeat, yearlyOnce }: WorthTerms,
	from: number,
	tabulated: boolean
): number {
	if (unknown.clients[from] > 0 || (once.clients[from] > 0 && Number.isNaN(yearlyOnce))) return NaN;
	const ofRepeat = tabulated
		? -forgoneBetween(silence, repeat, yearlyRepeat, cycleDays, 0, from)
		: forgoneSince(silence, repeat, yearlyRepeat, cycleDays, from);
	return once.clients[from] > 0 ? ofRepeat + forgoneSince(silence, once, yearlyOnce, cycleDays, from) : ofRepeat;
}

const forgoneSince = (silence: Silence, sums: OlderThan, yearly: number, cycleDays: number, from: number): number =>
	forgoneBetween(silence, sums, yearly, cycleDays, from, silence.classes);

/** Σ min(⌊missed⌋, yearly) × check over the classes from…to − 1: a check counts once for each whole cycle missed, and last for the part of a purchase that is left over. */
function forgoneBetween(silence: Silence, { clients, checks }: OlderThan, yearly: number, cycleDays: number, from: number, to: number): number {
	if (clients[from] === clients[to]) return 0;
	const wholeCycles = Math.min(Math.floor(silence.missed(to - 1, cycleDays)), Math.ceil(yearly));
	let forgone = 0;
	if (wholeCycles > to - from) {
		for (let ofClass = from; ofClass < to; ofClass++) {
			const sum = checks[ofClass] - checks[ofClass + 1];
			if (sum !== 0) forgone += Math.min(Math.floor(silence.missed(ofClass, cycleDays)), yearly) * sum;
		}
		return forgone;
	}
	for (let missed = 1; missed <= wholeCycles; missed++) {
		const since = Math.max(from, silence.reaching(missed, cycleDays));
		forgone += Math.min(1, yearly - missed + 1) * (checks[since] - checks[to]);
	}
	return forgone;
}

/** Cycles a table is made for, evenly between the shortest and the longest drawn. */
const NODES = 256;

/** Forgone revenue of all clients with an interval, were nobody awake, by the common cycle. */
export interface ForgoneTable {
	at(cycleDays: number): number;
}

/**
 * Under own cycles it hangs on the common cycle alone and falls as that grows, while what it takes to ask every ladder for it grows with the cycles there are in a
 * year. So it is taken exactly at the nodes and evenly between them: off by no more than the difference of two neighbours, a 255th of the way between the ends
 * where it falls evenly. Where one cycle stands for all draws it is exact.
 */
export function* tabulateForgone(ladders: readonly Ladder[], draws: readonly WorthTerms[]): Generator<number, ForgoneTable> {
	let shortest = Infinity;
	let longest = -Infinity;
	for (const { cycleDays } of draws) {
		if (cycleDays < shortest) shortest = cycleDays;
		if (cycleDays > longest) longest = cycleDays;
	}
	const nodes = shortest < longest ? NODES : 1;
	const width = nodes === 1 ? 1 : (longest - shortest) / (nodes - 1);
	const values = new Float64Array(nodes + 1);
	for (let node = 0; node < nodes; node++) {
		const cycleDays = shortest + node * width;
		for (const { silence, everyone } of ladders) values[node] += forgoneSince(silence, everyone.repeat, DAYS_PER_YEAR / cycleDays, cycleDays, 0);
		yield (node + 1) / nodes;
	}
	values[nodes] = values[nodes - 1];
	return {
		at(cycleDays) {
			const place = (cycleDays - shortest) / width;
			const node = Math.min(nodes - 1, Math.floor(place));
			return values[node] + (place - node) * (values[node + 1] - values[node]);
		}
	};
}
