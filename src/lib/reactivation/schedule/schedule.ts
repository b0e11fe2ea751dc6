import type { DayNumber } from '../../kernel/days.ts';
import type { Draft } from './draft.ts';
import type { Levelled } from './level.ts';
import type { PlannedTouch, WhyNone } from './types.ts';

/** The contacts of a plan, as they were last planned. Single ones are made of it when they are asked for. */
export class Schedule {
	readonly asOf: DayNumber;
	readonly until: DayNumber;
	readonly #drafts: readonly Draft[];
	readonly #levelled: Levelled;
	#places: Map<string, number> | null = null;
	#byDay: readonly PlannedTouch[] | null = null;
	#loads: Map<string, number> | null = null;

	constructor(levelled: Levelled, asOf: DayNumber, until: DayNumber) {
		this.#drafts = levelled.drafts;
		this.#levelled = levelled;
		this.asOf = asOf;
		this.until = until;
	}

	/** Everyone who was to be planned, with or without a contact. */
	get clientCount(): number {
		return this.#drafts.length;
	}

	/** A client's contacts, the next one first. */
	of(clientKey: string): readonly PlannedTouch[] {
		const place = this.#placeOf(clientKey);
		return place === undefined ? [] : this.#touchesAt(place);
	}

	next(clientKey: string): PlannedTouch | null {
		return this.of(clientKey)[0] ?? null;
	}

	/** Why a client that was to be planned has no contact; null where it has one, or was not to be planned. */
	whyNone(clientKey: string): WhyNone | null {
		const place = this.#placeOf(clientKey);
		return place === undefined ? null : this.#whyAt(place);
	}

	/** Clients without a contact, by why. */
	none(): ReadonlyMap<WhyNone, number> {
		const counts = new Map<WhyNone, number>();
		for (let place = 0; place < this.#drafts.length; place++) {
			const why = this.#whyAt(place);
			if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1);
		}
		return counts;
	}

	/** All contacts by day; of one day A before B, the larger value first. */
	touches(): readonly PlannedTouch[] {
		this.#byDay ??= this.#drafts.flatMap((_, place) => this.#touchesAt(place)).sort((a, b) => a.day - b.day);
		return this.#byDay;
	}

	/** Contacts of a person on a day. */
	load(person: string | null, day: DayNumber): number {
		if (this.#loads === null) {
			this.#loads = new Map();
			for (const touch of this.touches()) {
				const key = loadKey(touch.person, touch.day);
				this.#loads.set(key, (this.#loads.get(key) ?? 0) + 1);
			}
		}
		return this.#loads.get(loadKey(person, day)) ?? 0;
	}

	#placeOf(clientKey: string): number | undefined {
		this.#places ??= new Map(this.#drafts.map((draft, place) => [draft.clientKey, place]));
		return this.#places.get(clientKey);
	}

	#whyAt(place: number): WhyNone | null {
		const draft = this.#drafts[place];
		return draft.none ?? this.#levelled.none.get(draft) ?? null;
	}

	#touchesAt(place: number): readonly PlannedTouch[] {
		const { clientKey, lane, steps, hasChoices } = this.#drafts[place];
		const touches: PlannedTouch[] = [];
		for (const [index, step] of steps.entries()) {
			const day = this.#levelled.day(place, index);
			if (day === null) continue;
			const { person, channel, contactReason, returnReason, message, variant, sells, byHand } = step;
			// A step that found no day is no contact; where nothing was set by hand, those after it move up.
			const ordinal = hasChoices ? step.ordinal : steps[0].ordinal + touches.length;
			touches.push({ clientKey, ordinal, lane, day, person, channel, contactReason, returnReason, message, variant, sells, byHand });
		}
		return touches.sort((a, b) => a.day - b.day || a.ordinal - b.ordinal);
	}
}

const loadKey = (person: string | null, day: DayNumber): string => `${day}/${person ?? ''}`;
