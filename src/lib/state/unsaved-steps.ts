import type { FieldChange } from '../model/fields.ts';
import type { ChangeLabel } from './contract.ts';

/** What a person did to the plan, as it can be done again. */
export type Deed =
	{ readonly kind: 'commit'; readonly label: ChangeLabel; readonly changes: readonly FieldChange[] } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

interface Noted {
	readonly deed: Deed;
	/** The document's counter before it and after it. */
	readonly before: number;
	readonly after: number;
}

const key = (planId: string): string => `rouse.unsaved.${planId}`;

/**
 * What was done since storage last confirmed the plan. A page that is closed or reloaded has no time to write to the database: the notes are put down
 * at once where writing takes no waiting, and done again when the plan is next opened.
 */
export class UnsavedSteps {
	readonly #planId: string;
	#noted: Noted[] = [];

	constructor(planId: string) {
		this.#planId = planId;
	}

	add(deed: Deed, before: number, after: number): void {
		this.#noted.push({ deed, before, after });
	}

	/** All of it is on the device, or another page writes the plan now. */
	clear(): void {
		if (this.#noted.length === 0) return;
		this.#noted = [];
		forgetUnsaved(this.#planId);
	}

	/** Rows brought in are too many for a note: what follows them would stand on nothing. */
	putDown(): void {
		const imported = this.#noted.findIndex(
			({ deed }) => deed.kind === 'commit' && deed.changes.some(({ group, value }) => group === 'layer' && value !== null)
		);
		const kept = imported < 0 ? this.#noted : this.#noted.slice(0, imported);
		if (kept.length === 0) return;
		try {
			localStorage.setItem(key(this.#planId), JSON.stringify(kept));
		} catch {
			// A browser that keeps no notes, or has no room for these: the database may still take them in time.
		}
	}
}

/** What was noted and never came to storage, which holds the plan at `counter`; each note is given out once. */
export function takeUnsaved(planId: string, counter: number): readonly Deed[] {
	const noted = read(planId);
	forgetUnsaved(planId);
	const missing = noted.filter(({ after }) => after > counter);
	// Another page went on from elsewhere: what was done here was done to another plan.
	return missing[0]?.before === counter ? missing.map(({ deed }) => deed) : [];
}

export function forgetUnsaved(planId: string): void {
	try {
		localStorage.removeItem(key(planId));
	} catch {
		// Where nothing can be kept there is nothing to forget.
	}
}

function read(planId: string): readonly Noted[] {
	try {
		return JSON.parse(localStorage.getItem(key(planId)) ?? '[]') as readonly Noted[];
	} catch {
		return [];
	}
}
