import { untrack } from 'svelte';

/** Something a person can have done, by the palette, by its shortcut, or by a button. */
export interface Command {
	/** Stable and unique, `plan.rename`. A later registration of the same id stands in front of the earlier one while it lasts. */
	readonly id: string;
	/** In the language on screen. */
	readonly title: () => string;
	/** `Mod+Shift+Z`, `F6`, `?`; Mod is ⌘ on Apple keyboards and Ctrl elsewhere. */
	readonly shortcut?: string;
	/** The shortcut is the part's that has the focus, such as the grid's: here it is only listed. */
	readonly local?: boolean;
	/** Whether the shortcut also works while the person types in a field. Default false: there Ctrl+Z belongs to the text. */
	readonly inFields?: boolean;
	/** A command that would do nothing now is not offered. Default: always. */
	readonly enabled?: () => boolean;
	/** Not listed in the palette (the palette itself). */
	readonly hidden?: boolean;
	readonly run: () => void;
}

class Commands {
	#sets = $state.raw<readonly (readonly Command[])[]>([]);
	readonly #byId = $derived(new Map(this.#sets.flat().map((command) => [command.id, command])));

	/** Offers commands until the returned function is called: `$effect(() => commands.register([…]))`. */
	register(set: readonly Command[]): () => void {
		// Untracked: an effect that registers must not run again because the list has grown.
		this.#sets = [...untrack(() => this.#sets), set];
		return () => {
			this.#sets = this.#sets.filter((other) => other !== set);
		};
	}

	/** All commands registered now, enabled or not. */
	get all(): readonly Command[] {
		return [...this.#byId.values()];
	}

	/** What the palette offers. */
	get offered(): readonly Command[] {
		return this.all.filter((command) => !command.hidden && isEnabled(command));
	}

	run(id: string): void {
		const command = this.#byId.get(id);
		if (command && isEnabled(command)) command.run();
	}

	/** Where nothing is to be done by keys, the browser's own use of the same keys is not wanted either. */
	hold(event: KeyboardEvent): void {
		if (this.all.some(({ shortcut }) => shortcut !== undefined && matchesShortcut(event, shortcut, isApple()))) event.preventDefault();
	}

	/** Runs the command a key press stands for; true when there was one (the event is then used up). */
	press(event: KeyboardEvent): boolean {
		if (event.defaultPrevented || event.isComposing) return false;
		const typing = isTextEntry(event.target);
		const rests = isAtRest(event.target);
		for (const command of this.all) {
			if (
				!command.shortcut ||
				command.local ||
				(typing && !command.inFields && !(rests && command.shortcut.startsWith('Mod+'))) ||
				!matchesShortcut(event, command.shortcut, isApple()) ||
				!isEnabled(command)
			)
				continue;
			event.preventDefault();
			command.run();
			return true;
		}
		return false;
	}
}

const isEnabled = (command: Command): boolean => command.enabled?.() ?? true;

/** Whether keys pressed there write text: shortcuts without a modifier, and undo, then belong to the field. */
export function isTextEntry(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
	return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type);
}

/** A field that shows a value of the plan and has no text of its own to undo says so by `data-rests`: undo there is the plan's. */
function isAtRest(target: EventTarget | null): boolean {
	return target instanceof HTMLInputElement && target.dataset.rests !== undefined;
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Letters are told by their place on the keyboard, so that Ctrl+Z works in a Cyrillic layout; marks such as ? by what they write. */
export function matchesShortcut(event: Keys, shortcut: string, apple: boolean): boolean {
	const parts = shortcut.split('+');
	const key = parts[parts.length - 1];
	const mod = parts.includes('Mod');
	if (event.altKey || (apple ? event.metaKey : event.ctrlKey) !== mod || (apple ? event.ctrlKey : event.metaKey)) return false;
	if (/^[A-Z]$/.test(key)) return event.code === `Key${key}` && event.shiftKey === parts.includes('Shift');
	if (key.length === 1) return event.key === key;
	return event.key === key && event.shiftKey === parts.includes('Shift');
}

export function isApple(): boolean {
	return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** A shortcut as it stands on the keys: ⇧⌘Z or Ctrl+Shift+Z. */
export function shortcutText(shortcut: string, apple = isApple()): string {
	if (!apple) return shortcut.replace('Mod', 'Ctrl');
	return shortcut.replace('Alt', '⌥').replace('Shift', '⇧').replace('Mod', '⌘').replaceAll('+', '');
}

export const commands = new Commands();
