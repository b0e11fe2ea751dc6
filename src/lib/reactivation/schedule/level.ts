import type { DayNumber } from '../../kernel/days.ts';
import { capAllows, insertDay } from './cap.ts';
import type { Draft, Step } from './draft.ts';
import type { OpenDays } from './open-days.ts';
import type { ScheduleRules, WhyNone } from './types.ts';

/** Clients between two looks at the clock. */
const CLIENTS_A_STEP = 256;
/** Before any day a person could set. */
const NO_DAY = -0x8000_0000;

/** Days of the steps of all drafts one after the other, in the order of the drafts. */
export class Levelled {
	readonly #drafts: readonly Draft[];
	/** Where the days of a draft begin. */
	readonly #from: Uint32Array;
	readonly #days: Int32Array;
	/** Why a draft with steps has no contact all the same. */
	readonly none = new Map<Draft, WhyNone>();

	constructor(drafts: readonly Draft[]) {
		this.#drafts = drafts;
		this.#from = new Uint32Array(drafts.length + 1);
		for (let index = 0; index < drafts.length; index++) this.#from[index + 1] = this.#from[index] + drafts[index].steps.length;
		this.#days = new Int32Array(this.#from[drafts.length]).fill(NO_DAY);
	}

	get drafts(): readonly Draft[] {
		return this.#drafts;
	}

	/** null where no day was free. */
	day(index: number, place: number): DayNumber | null {
		const day = this.#days[this.#from[index] + place];
		return day === NO_DAY ? null : day;
	}

	set(index: number, place: number, day: DayNumber): void {
		this.#days[this.#from[index] + place] = day;
	}

	hasAny(index: number): boolean {
		for (let at = this.#from[index]; at < this.#from[index + 1]; at++) if (this.#days[at] !== NO_DAY) return true;
		return false;
	}

	/** Days of contacts made and planned so far, ascending. */
	taken(index: number): DayNumber[] {
		const taken = [...this.#drafts[index].made];
		for (let at = this.#from[index]; at < this.#from[index + 1]; at++) if (this.#days[at] !== NO_DAY) insertDay(taken, this.#days[at]);
		return taken;
	}
}

/** A person's days: how many contacts each has, and the next one with room. */
class Load {
	readonly capacity: number | null;
	readonly #count: number;
	readonly #used: Uint32Array;
	/** Of each offset, itself where there is room, else one that is nearer to the next; kept short as it is followed. */
	readonly #next: Int32Array;

	constructor(days: OpenDays, capacity: number | null) {
		this.capacity = capacity;
		this.#count = days.count;
		this.#used = new Uint32Array(days.count);
		this.#next = Int32Array.from({ length: days.count + 1 }, (_, offset) =>
			offset === days.count || (capacity !== 0 && days.isOpen(offset)) ? offset : offset + 1
		);
	}

	/** The first offset with room from `offset` on; the end of the horizon where there is none. */
	from(offset: number): number {
		const next = this.#next;
		let at = Math.min(Math.max(0, offset), this.#count);
		while (next[at] !== at) {
			next[at] = next[next[at]];
			at = next[at];
		}
		return at;
	}

	take(offset: number): void {
		if (offset < 0 || offset >= this.#count) return;
		this.#used[offset]++;
		if (this.capacity !== null && this.#used[offset] >= this.capacity && this.#next[offset] === offset) this.#next[offset] = offset + 1;
	}
}

/**
 * Gives every step its day. What a person set stands and takes its room first; then dates of clients' own, which cannot wait; then the chains, each on the
 * earliest day on which its person has room and the cap leaves one (M6.4). `drafts` in the order in which they choose. Yields the share done, 0…1.
 */
export function* level(
	drafts: readonly Draft[],
	rules: ScheduleRules,
	open: OpenDays,
	capacities: ReadonlyMap<string, number | null>
): Generator<number, Levelled> {
	const { asOf } = open;
	const end = asOf + rules.horizonDays;
	const levelled = new Levelled(drafts);
	const loads = new Map<string | null, Load>();
	const loadOf = (person: string | null): Load => {
		let load = loads.get(person);
		if (!load) loads.set(person, (load = new Load(open, person === null ? null : (capacities.get(person) ?? null))));
		return load;
	};
	const put = (index: number, place: number, step: Step, day: DayNumber): void => {
		levelled.set(index, place, day);
		loadOf(step.person).take(day - asOf);
	};

	for (let index = 0; index < drafts.length; index++) {
		if (index % CLIENTS_A_STEP === 0) yield (0.1 * index) / drafts.length;
		if (!drafts[index].hasChoices) continue;
		for (const [place, step] of drafts[index].steps.entries()) if (step.kind === 'byHand') put(index, place, step, step.earliest);
	}
	for (let index = 0; index < drafts.length; index++) {
		if (index % CLIENTS_A_STEP === 0) yield 0.1 + (0.2 * index) / drafts.length;
		if (!drafts[index].hasDates) continue;
		const taken = levelled.taken(index);
		for (const [place, step] of drafts[index].steps.entries()) {
			if (step.kind !== 'dated') continue;
			// The cap leaves no room that day: another day would be no date of the client's.
			const day = asOf + loadOf(step.person).from(step.earliest - asOf);
			if (day > Math.min(step.latest, end) || !capAllows(taken, day, rules)) continue;
			insertDay(taken, day);
			put(index, place, step, day);
		}
	}
	for (let index = 0; index < drafts.length; index++) {
		if (index % CLIENTS_A_STEP === 0) yield 0.3 + (0.7 * index) / drafts.length;
		const draft = drafts[index];
		if (draft.steps.length === 0) continue;
		placeChain(index, draft);
		if (!levelled.hasAny(index)) levelled.none.set(draft, whyNone(draft));
	}
	return levelled;

	/** Each contact of the chain after the one before it, and before the date that follows it. */
	function placeChain(index: number, { steps, made, hasDates, hasChoices }: Draft): void {
		const taken = made.length === 0 && !hasDates && !hasChoices ? [] : levelled.taken(index);
		let after = -Infinity;
		for (let place = 0; place < steps.length; place++) {
			const step = steps[place];
			if (step.kind === 'chain') {
				const latest = Math.min(step.latest, end, dayBeforeNextDate(index, steps, place));
				const day = freeDay(loadOf(step.person), Math.max(step.earliest, after), latest, taken);
				if (day !== null) {
					insertDay(taken, day);
					put(index, place, step, day);
				}
			}
			const day = levelled.day(index, place);
			if (day !== null) after = Math.max(after, day + (step.kind === 'dated' ? 1 : step.gapDays));
		}
	}

	function dayBeforeNextDate(index: number, steps: readonly Step[], place: number): DayNumber {
		for (let later = place + 1; later < steps.length; later++) {
			const day = steps[later].kind === 'dated' ? levelled.day(index, later) : null;
			if (day !== null) return day - 1;
		}
		return Infinity;
	}

	function freeDay(load: Load, earliest: DayNumber, latest: DayNumber, taken: readonly DayNumber[]): DayNumber | null {
		for (let offset = load.from(earliest - asOf); asOf + offset <= latest; offset = load.from(offset + 1)) {
			if (capAllows(taken, asOf + offset, rules)) return asOf + offset;
		}
		return null;
	}

	function whyNone({ steps, made }: Draft): WhyNone {
		const first = steps[0];
		if (steps.every(({ person }) => loadOf(person).capacity === 0)) return 'personCannot';
		if (first.earliest > end) return 'notDue';
		return made.length > 0 && asOf + loadOf(first.person).from(first.earliest - asOf) <= Math.min(first.latest, end) ? 'cap' : 'noRoom';
	}
}
