const LONGEST = 60;

/** A row of a source as an example within a line: its filled cells, cut where they are long. @param raw all its cells, ` | ` between */
export function rowExample(raw: string): string {
	const filled = raw
		.split('|')
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.join(' | ');
	const letters = Array.from(filled);
	return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : filled;
}
