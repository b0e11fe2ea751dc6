import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';
import { filesUnder, read } from './support/files.ts';

/** Attributes a person reads or hears. */
const SPOKEN = new Set(['title', 'aria-label', 'aria-description', 'aria-roledescription', 'placeholder', 'alt', 'label']);
/** Names and key caps, the same in every language. */
const NAMES = /\b(Rouse|CSV|Ctrl|Shift|Esc|Enter|Tab|F6)\b/g;

/** Words that stand in a component's markup instead of in the messages. */
function wordsIn(node: unknown, found: string[] = []): string[] {
	if (Array.isArray(node)) for (const item of node) wordsIn(item, found);
	else if (node && typeof node === 'object') {
		const { type, data, name, value } = node as { type?: string; data?: string; name?: string; value?: unknown };
		if (type === 'Text' && data && /\p{L}{2}/u.test(data.replace(NAMES, ''))) found.push(data.trim());
		else if (type === 'Attribute') {
			if (SPOKEN.has(name ?? '')) wordsIn(value, found);
		} else if (!['Script', 'StyleSheet', 'Comment'].includes(type ?? '')) {
			for (const key of ['fragment', 'nodes', 'attributes', 'consequent', 'alternate', 'body', 'fallback', 'pending', 'then', 'catch'] as const) {
				wordsIn((node as Record<string, unknown>)[key], found);
			}
		}
	}
	return found;
}

it.each(filesUnder('src', /\.svelte$/))('no sentence stands in %s', (path) => {
	expect(wordsIn(parse(read(path), { modern: true, filename: path }).fragment)).toEqual([]);
});
