import { CompensatedSum } from '../kernel/sum.ts';
import { isBuiltInReason, type LeavingReasonsInForce } from '../model/diagnosis-settings.ts';
import { ENDINGS, FAULTS, LEAVING_REASON_IDS, type Ending, type Fault } from '../model/leaving-reasons.ts';

/** A client that stopped buying. Money NaN where it is unknown. */
export interface LeftClient {
	/** Why it left, in any words; '' where nobody asked. */
	readonly reason: string;
	/** A code of ENDINGS; '' where nobody said. */
	readonly ending: string;
	/** What its missed purchases would have brought (M13.9). */
	readonly forgone: number;
	/** M13.10 */
	readonly worth: number;
}

/** Clients together. One of unknown money makes the sum unknown: null. */
export interface LeftGroup {
	readonly clients: number;
	readonly forgone: number | null;
	readonly worth: number | null;
}

export interface ReasonGroup extends LeftGroup {
	readonly id: string;
	/** null: nobody said yet whether it could have been prevented. */
	readonly fault: Fault | null;
	/** The clients' own words for it, as they stand in the rows. */
	readonly texts: readonly string[];
}

export interface Diagnosis {
	/** All that stopped buying. */
	readonly left: LeftGroup;
	/** Of them those whose reason is known. */
	readonly asked: LeftGroup;
	/** The rest. That they drifted away is an assumption (M1.5a), so they stand apart from those who said so. */
	readonly notAsked: LeftGroup;
	/** What can be prevented first, then by money; the built-in reasons and those a person named also where no client has them, those last. */
	readonly reasons: readonly ReasonGroup[];
	/** Wordings that nobody judged, beyond those listed. */
	readonly rest: (LeftGroup & { readonly wordings: number }) | null;
	/** Of those whose reason is known. */
	readonly byFault: Readonly<Record<Fault | 'undecided', LeftGroup>>;
	readonly byEnding: Readonly<Record<Ending | 'unknown', LeftGroup>>;
}

/** Longer lists of wordings are nobody's reading. */
const MOST_WORDINGS = 40;
/** Clients between two looks at other work. */
const STEP = 1000;

class Tally {
	clients = 0;
	readonly #forgone = new CompensatedSum();
	readonly #worth = new CompensatedSum();

	add({ forgone, worth }: LeftClient): void {
		this.clients++;
		this.#forgone.add(forgone);
		this.#worth.add(worth);
	}

	get group(): LeftGroup {
		return { clients: this.clients, forgone: known(this.#forgone.value), worth: known(this.#worth.value) };
	}
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Who left and why, weighted by money (M4.1, M1.5a). Yields the share of `count` clients done. */
export function* diagnose(clients: Iterable<LeftClient>, count: number, reasons: LeavingReasonsInForce): Generator<number, Diagnosis> {
	const all = new Tally();
	const asked = new Tally();
	const notAsked = new Tally();
	const ids = [...LEAVING_REASON_IDS, ...reasons.own.keys()];
	const byReason = new Map<string, { tally: Tally; texts: Set<string> }>(ids.map((id) => [id, { tally: new Tally(), texts: new Set() }]));
	const byFault = { preventable: new Tally(), inevitable: new Tally(), undecided: new Tally() };
	const byEnding = new Map<string, Tally>([...ENDINGS, ''].map((ending) => [ending, new Tally()]));
	for (const client of clients) {
		all.add(client);
		(byEnding.get(client.ending) ?? byEnding.get('')!).add(client);
		const id = reasons.idOf(client.reason);
		(id === '' ? notAsked : asked).add(client);
		if (id !== '') {
			let found = byReason.get(id);
			if (!found) byReason.set(id, (found = { tally: new Tally(), texts: new Set() }));
			found.tally.add(client);
			found.texts.add(client.reason);
			byFault[reasons.faultOf(id) ?? 'undecided'].add(client);
		}
		if (all.clients % STEP === 0) yield all.clients / count;
	}
	const groups = Array.from(byReason, ([id, { tally, texts }]) => ({ id, fault: reasons.faultOf(id), texts: [...texts], ...tally.group })).sort(inOrder);
	const isWording = ({ id, fault }: ReasonGroup): boolean => fault === null && !isBuiltInReason(id) && !reasons.own.has(id);
	const beyond = new Set(groups.filter(isWording).slice(MOST_WORDINGS));
	return {
		left: all.group,
		asked: asked.group,
		notAsked: notAsked.group,
		reasons: groups.filter((group) => !beyond.has(group)),
		rest: beyond.size === 0 ? null : { wordings: beyond.size, ...together([...beyond]) },
		byFault: { preventable: byFault.preventable.group, inevitable: byFault.inevitable.group, undecided: byFault.undecided.group },
		byEnding: {
			finalBreak: byEnding.get('finalBreak')!.group,
			pause: byEnding.get('pause')!.group,
			forgetting: byEnding.get('forgetting')!.group,
			oblivion: byEnding.get('oblivion')!.group,
			unknown: byEnding.get('')!.group
		}
	};
}

function together(groups: readonly LeftGroup[]): LeftGroup {
	const forgone = new CompensatedSum();
	const worth = new CompensatedSum();
	let clients = 0;
	for (const group of groups) {
		clients += group.clients;
		forgone.add(group.forgone ?? NaN);
		worth.add(group.worth ?? NaN);
	}
	return { clients, forgone: known(forgone.value), worth: known(worth.value) };
}

/** What can be prevented, what nobody judged, what is inevitable; within each the most money first, an unknown sum last. */
const faultPlace = ({ fault }: ReasonGroup): number => (fault === null ? 1 : fault === FAULTS[0] ? 0 : 2);
const inOrder = (a: ReasonGroup, b: ReasonGroup): number =>
	Number(a.clients === 0) - Number(b.clients === 0) ||
	faultPlace(a) - faultPlace(b) ||
	(b.forgone ?? -1) - (a.forgone ?? -1) ||
	b.clients - a.clients ||
	(a.id < b.id ? -1 : 1);
