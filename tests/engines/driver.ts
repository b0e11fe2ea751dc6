/** A browser as the journey needs it: its own key presses and pointer, and a look into the page. */
export interface Driver {
	/** Name and version, as the browser tells them. */
	readonly name: string;
	goTo(url: string): Promise<void>;
	/** What an expression in the page comes to, promises awaited; only what JSON can hold. */
	look(expression: string): Promise<unknown>;
	clickAt(x: number, y: number): Promise<void>;
	/** Keys pressed together, `Control+v`; a letter or one of `KEYS`. */
	press(combination: string): Promise<void>;
	type(text: string): Promise<void>;
	close(): Promise<void>;
}

/** Keys that are no letters, as WebDriver writes them. */
export const KEYS: Readonly<Record<string, string>> = {
	Control: '\uE009',
	Enter: '\uE007',
	Escape: '\uE00C',
	Tab: '\uE004',
	ArrowRight: '\uE014'
};

/** WebDriver's actions: the pointer presses at a place of the window. */
export const pointerActions = (x: number, y: number) => [
	{
		type: 'pointer',
		id: 'mouse',
		parameters: { pointerType: 'mouse' },
		actions: [
			{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
			{ type: 'pointerDown', button: 0 },
			{ type: 'pointerUp', button: 0 }
		]
	}
];

/** WebDriver's actions: keys go down one after another, and up the other way round. */
export function keyActions(combination: string) {
	const values = combination.split('+').map((key) => KEYS[key] ?? key);
	const down = values.map((value) => ({ type: 'keyDown', value }));
	const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
	return [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
}

export const typingActions = (text: string) => [
	{
		type: 'key',
		id: 'keyboard',
		actions: [...text].flatMap((value) => [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value }
		])
	}
];

const PATIENCE_MS = 180_000;
const PAUSE_MS = 100;

/** Tries until it is there; what it failed with last is told when patience ends. */
export async function until<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T> {
	const end = Date.now() + PATIENCE_MS;
	let last: unknown = 'nothing';
	do {
		try {
			const found = await attempt();
			if (found !== null && found !== undefined && found !== false) return found;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	} while (Date.now() < end);
	throw new Error(`waited in vain: ${what} (${last instanceof Error ? last.message : String(last)})`);
}
