import { layersOf } from '../../model/document.ts';
import { effectiveLibrary } from '../../model/library-in-force.ts';
import { effectivePeople } from '../../model/people.ts';
import type { LayerContent } from '../../model/layer.ts';
import type { Shape } from '../../model/roles.ts';
import { runSteps, Stopped } from '../analyses/run-steps.ts';
import { PlanEngine } from '../plan-engine.ts';
import type { LayerSource } from '../plan-tables.ts';
import type {
	CellPlace,
	CellRange,
	CellWriting,
	ClipboardBlock,
	EditStamp,
	FindQuery,
	GridActions,
	GridEdit,
	PasteTarget,
	RangeSums,
	RowSpan,
	Sheet
} from '../protocol.ts';
import { readBlock } from './block.ts';
import type { SheetCells } from './cells.ts';
import { ClientEdit } from './client-edit.ts';
import { copyRange } from './copy.ts';
import { findCells, replaceCells, replacements } from './find.ts';
import { OrderEdit } from './order-edit.ts';
import { landingOf, paste } from './paste.ts';
import { clearRange, deleteRows, fillDown } from './range-edits.ts';
import type { SheetEdit } from './sheet-edit.ts';
import { sumRange } from './sums.ts';

/** Where contents of layers are found and kept: storage in the browser, a Map in tests. */
export interface LayerStore extends LayerSource {
	/** False when the content could not be kept. `savedAt` in milliseconds since the epoch. */
	save(layerId: string, content: LayerContent, savedAt: number): Promise<boolean>;
}

/** The engine with what the grid does like a spreadsheet. */
export class GridEngine extends PlanEngine implements GridActions {
	readonly #store: LayerStore;
	/** The paste under way; a later one, or the wish to stop it, has another number. */
	#pasteTurn = 0;

	constructor(store: LayerStore, locale?: string) {
		super(store, locale);
		this.#store = store;
	}

	async copyRange(range: CellRange, writing: CellWriting): Promise<ClipboardBlock> {
		return copyRange(this.cells(range.sheet), range, writing);
	}

	async sumRange(range: CellRange): Promise<RangeSums> {
		return sumRange(this.cells(range.sheet), range);
	}

	async findCells(query: FindQuery, writing: CellWriting): Promise<{ total: number; places: readonly CellPlace[] }> {
		return findCells(this.cells(query.sheet), query, writing);
	}

	async pasteBlock(
		at: PasteTarget,
		clipboard: ClipboardBlock,
		writing: CellWriting,
		stamp: EditStamp,
		onprogress?: (share: number) => void
	): Promise<GridEdit | null> {
		const turn = ++this.#pasteTurn;
		const stopped = (): boolean => this.#pasteTurn !== turn;
		const block = readBlock(clipboard);
		const cells = this.cells(at.sheet);
		const landing = block && landingOf(block, at, cells);
		const edit = this.#edit(at.sheet, landing ? landing.rows * landing.columns + landing.rows - landing.existing : 0, stamp);
		try {
			if (landing) await runSteps(paste(block, at, landing, edit, writing), { stopped, onprogress });
		} catch (error) {
			if (error instanceof Stopped) return null;
			throw error;
		}
		return this.#finish(edit, stamp);
	}

	async stopPaste(): Promise<void> {
		this.#pasteTurn++;
	}

	async clearRange(range: CellRange, stamp: EditStamp): Promise<GridEdit> {
		const edit = this.#edit(range.sheet, sizeOf(range), stamp);
		clearRange(range, edit);
		return this.#finish(edit, stamp);
	}

	async fillDown(range: CellRange, stamp: EditStamp): Promise<GridEdit> {
		const edit = this.#edit(range.sheet, sizeOf(range), stamp);
		fillDown(range, edit);
		return this.#finish(edit, stamp);
	}

	async replaceCells(query: FindQuery, replacement: string, writing: CellWriting, only: CellPlace | null, stamp: EditStamp): Promise<GridEdit> {
		const found = replacements(this.cells(query.sheet), query, replacement, writing, only);
		const edit = this.#edit(query.sheet, found.length, stamp);
		replaceCells(found, edit);
		return this.#finish(edit, stamp);
	}

	async deleteRows(sheet: Sheet, ranges: readonly RowSpan[], stamp: EditStamp): Promise<GridEdit> {
		const rows = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
		const edit = this.#edit(sheet, rows, stamp);
		deleteRows(ranges, edit);
		return this.#finish(edit, stamp);
	}

	async addRows(shape: Shape, count: number, stamp: EditStamp): Promise<GridEdit> {
		const edit = new OrderEdit(this.orderCells(), shape, count, stamp);
		if (count > 0) edit.append(count, []);
		return this.#finish(edit, stamp);
	}

	protected cells(sheet: Sheet): SheetCells {
		return sheet === 'orders' ? this.orderCells() : this.clientCells(sheet);
	}

	/** `size`: the most cells and rows it can change. */
	#edit(sheet: Sheet, size: number, stamp: EditStamp): SheetEdit {
		if (sheet === 'orders') return new OrderEdit(this.orderCells(), this.#shapeOfRows(), size, stamp);
		const { person, library } = this.document.fields;
		const { contactReasons, returnReasons } = effectiveLibrary(library);
		const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id));
		return new ClientEdit(this.clientCells(sheet), {
			people: ids(effectivePeople(person)),
			contactReasons: ids(contactReasons),
			returnReasons: ids(returnReasons)
		});
	}

	/** The Orders sheet shows a list of clients where a plan has no orders. */
	#shapeOfRows(): Shape {
		const layers = layersOf(this.document);
		return layers.length === 0 || layers.some(({ shape }) => shape === 'orders') ? 'orders' : 'clients';
	}

	async #finish(edit: SheetEdit, { at }: EditStamp): Promise<GridEdit> {
		const { changes, layer } = edit.finish(this.document);
		let unkeptLayerId: string | null = null;
		if (layer) {
			const { info, content } = layer;
			this.hold(info.id, content);
			if (!(await this.#store.save(info.id, content, at))) unkeptLayerId = info.id;
		}
		return { changes, ...edit.counts, unkeptLayerId };
	}
}

const sizeOf = ({ start, end, columns }: CellRange): number => (end - start) * columns.length;
