/**
 * How well a command's title answers what is typed: 0 not at all, otherwise larger is better. Letters may be left out but keep their order;
 * whole words and beginnings of words count most, letters that follow each other more than scattered ones. Case, accents and ё/е do not matter.
 */
export function matchScore(title: string, typed: string): number {
	const wanted = plain(typed);
	const text = plain(title);
	if (wanted === '') return 1;
	const words = wanted.split(' ');
	let score = 0;
	for (const word of words) {
		const scored = wordScore(text, word);
		if (scored === 0) return 0;
		score += scored;
	}
	// Of two that match alike the shorter one is meant.
	return score / words.length - text.length / 10_000;
}

function wordScore(text: string, word: string): number {
	const whole = text.indexOf(word);
	if (whole === 0) return 4;
	if (whole > 0) return text[whole - 1] === ' ' ? 3 : 2;
	let at = -1;
	let runs = 0;
	for (const letter of word) {
		const next = text.indexOf(letter, at + 1);
		if (next < 0) return 0;
		if (next !== at + 1) runs++;
		at = next;
	}
	return 1 / runs;
}

function plain(text: string): string {
	return text
		.toLocaleLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What matches, best first; equals stay in their order. */
export function bestMatches<T>(items: readonly T[], titleOf: (item: T) => string, typed: string): T[] {
	return items
		.map((item) => ({ item, score: matchScore(titleOf(item), typed) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ item }) => item);
}
