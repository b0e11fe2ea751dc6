/** How the columns of a sheet are laid out by a person. Keys are those of the columns. */
export interface SheetLayout {
	/** Columns shown or hidden otherwise than they are by themselves. */
	readonly shown: Readonly<Record<string, boolean>>;
	/** Whether the first columns stay in sight. */
	readonly frozen: boolean;
}

const STORE_KEY = 'rouse.columns';
const AS_THEY_ARE: SheetLayout = { shown: {}, frozen: true };

interface Stored {
	layouts: Record<string, SheetLayout>;
	widths: Record<string, Record<string, number>>;
}

/** Kept for all plans on this device, in the browser's own small store. */
class SheetLayouts {
	#layouts = $state.raw<Readonly<Record<string, SheetLayout>>>({});
	/** Not reactive: a column is as wide as it was made already. */
	readonly #widths: Record<string, Record<string, number>>;

	constructor() {
		const stored = read();
		this.#layouts = stored.layouts;
		this.#widths = stored.widths;
	}

	of(sheet: string): SheetLayout {
		return this.#layouts[sheet] ?? AS_THEY_ARE;
	}

	/** Pixels, by column; only those a person gave. */
	widthsOf(sheet: string): Readonly<Record<string, number>> {
		return this.#widths[sheet] ?? {};
	}

	show(sheet: string, column: string, shown: boolean): void {
		const layout = this.of(sheet);
		this.#set(sheet, { ...layout, shown: { ...layout.shown, [column]: shown } });
	}

	freeze(sheet: string, frozen: boolean): void {
		this.#set(sheet, { ...this.of(sheet), frozen });
	}

	setWidth(sheet: string, column: string, pixels: number): void {
		(this.#widths[sheet] ??= {})[column] = Math.round(pixels);
		this.#keep();
	}

	/** All columns as they are by themselves. */
	reset(sheet: string): void {
		delete this.#widths[sheet];
		this.#set(sheet, { ...AS_THEY_ARE });
	}

	#set(sheet: string, layout: SheetLayout): void {
		this.#layouts = { ...this.#layouts, [sheet]: layout };
		this.#keep();
	}

	#keep(): void {
		try {
			localStorage.setItem(STORE_KEY, JSON.stringify({ layouts: this.#layouts, widths: this.#widths } satisfies Stored));
		} catch {
			// The browser refuses its store: the layout lasts until the tab is closed.
		}
	}
}

function read(): Stored {
	try {
		const { layouts, widths } = JSON.parse(localStorage.getItem(STORE_KEY) ?? '{}') as Partial<Stored>;
		const sound = Object.entries(layouts ?? {}).filter(([, layout]) => typeof layout?.shown === 'object' && layout.shown !== null);
		return { layouts: Object.fromEntries(sound), widths: typeof widths === 'object' && widths !== null ? widths : {} };
	} catch {
		return { layouts: {}, widths: {} };
	}
}

export const sheetLayouts = new SheetLayouts();
