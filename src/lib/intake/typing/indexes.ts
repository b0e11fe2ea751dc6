import { PlacedTextColumn, type TextColumn } from '../../kernel/columns.ts';

/** Places of the marks that are set. */
export function indexesOf(marks: Uint8Array): Uint32Array {
	const indexes = new Uint32Array(marks.length);
	let count = 0;
	for (let i = 0; i < marks.length; i++) if (marks[i]) indexes[count++] = i;
	return indexes.subarray(0, count);
}

export function gather<T extends Int32Array | Uint32Array | Float64Array | Uint8Array>(from: ArrayLike<number>, indexes: Uint32Array, into: T): T {
	for (let i = 0; i < indexes.length; i++) into[i] = from[indexes[i]];
	return into;
}

/** The texts of some of the rows, coded anew in the order they come. */
export function textsOfRows({ codes, dictionary }: TextColumn, indexes: Uint32Array): TextColumn {
	const codeOf = new Uint32Array(dictionary.length);
	const left = [''];
	const gathered = new Uint32Array(indexes.length);
	for (let i = 0; i < indexes.length; i++) {
		const code = codes[indexes[i]];
		if (code !== 0 && codeOf[code] === 0) {
			codeOf[code] = left.length;
			left.push(dictionary[code]);
		}
		gathered[i] = codeOf[code];
	}
	return { kind: 'text', codes: gathered, dictionary: left };
}

/** The same of texts in place, which stay there. */
export function placedTextsOfRows({ placed }: PlacedTextColumn, indexes: Uint32Array): PlacedTextColumn {
	const { length } = indexes;
	const otherwise = new Map<number, string>();
	for (let i = 0; placed.otherwise.size > 0 && i < length; i++) {
		const text = placed.otherwise.get(indexes[i]);
		if (text !== undefined) otherwise.set(i, text);
	}
	const from = gather(placed.from, indexes, new Uint32Array(length));
	const to = gather(placed.to, indexes, new Uint32Array(length));
	return new PlacedTextColumn({ ...placed, from, to, otherwise });
}
