import { clientFieldKey, type ClientField, type FieldChange } from '../../model/fields.ts';
import { ENDINGS } from '../../model/leaving-reasons.ts';
import { CHANNELS } from '../../model/library.ts';
import { CATEGORIES, CONSENTS, DECISIONS } from '../../model/standing.ts';
import { isClientField, type ClientCells } from './cells.ts';
import { noCounts, type SheetEdit } from './sheet-edit.ts';

/** Ids that a choice of the plan can have now. */
export interface Choices {
	readonly people: ReadonlySet<string>;
	readonly contactReasons: ReadonlySet<string>;
	readonly returnReasons: ReadonlySet<string>;
}

/** Set by merging and setting apart alone. */
const IDENTITY: ReadonlySet<string> = new Set(['mergedInto', 'setApart']);

/** An action in the Clients or Plan sheet: every cell is a field of its client. What is chosen goes back to the rule or the data when it is emptied. */
export class ClientEdit implements SheetEdit {
	readonly cells: ClientCells;
	readonly counts = noCounts();
	readonly #changes: FieldChange[] = [];
	readonly #codes: Readonly<Partial<Record<ClientField, ReadonlySet<string>>>>;

	constructor(cells: ClientCells, choices: Choices) {
		this.cells = cells;
		this.#codes = {
			consent: new Set(CONSENTS),
			wholesale: new Set(['yes', 'no']),
			category: new Set(CATEGORIES),
			decision: new Set(DECISIONS),
			ending: new Set(ENDINGS),
			channel: new Set(CHANNELS),
			person: choices.people,
			contactReason: choices.contactReasons,
			returnReason: choices.returnReasons
		};
	}

	takes(column: string): boolean {
		return isClientField(column) && !IDENTITY.has(column);
	}

	/** A value that is no choice, or could not be read, leaves the cell as it is: these sheets have no place to mark it. */
	put(row: number, column: string, value: string | number, isUnreadable: boolean): void {
		const field = column as ClientField;
		const codes = this.#codes[field];
		if (isUnreadable || (codes && value !== '' && !codes.has(String(value)))) {
			this.counts.untouched++;
			return;
		}
		this.counts.cells++;
		if (!codes && value === (this.cells.value(column, row) ?? '')) return;
		const goesBack = (value === '' && (codes || field === 'name')) || (field === 'decision' && value === 'none');
		this.#changes.push({ group: 'client', key: clientFieldKey(field, this.cells.clientKey(row)), value: goesBack ? null : value });
	}

	remove(): void {
		// A client's row follows from its purchases: there is nothing to delete.
		this.counts.untouched++;
	}

	append(): boolean {
		return false;
	}

	finish(): { changes: readonly FieldChange[]; layer: null } {
		return { changes: this.#changes, layer: null };
	}
}
