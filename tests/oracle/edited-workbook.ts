import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A value that no figure has: what still shows it was not calculated. */
const POISON = 123_456.789;

/**
 * The file with numbers typed beside named levers, and every value that stood beside a formula replaced by nonsense, so that whatever is right afterwards
 * was calculated.
 */
export function edited(bytes: Uint8Array, typed: Readonly<Record<string, number>>): Uint8Array {
	const parts = unzipSync(bytes);
	const names = namesOf(XLSX.read(bytes, { sheets: 0 }));
	for (const path of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
		let xml = strFromU8(parts[path]).replace(/(<f[^>]*\/>|<\/f>)<v>[^<]*<\/v>/g, `$1<v>${POISON}</v>`);
		xml = xml.replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?) t="(?:str|b)"(><f)/g, '$1$2');
		// The first sheet has the assumptions; a person types one column to the right of the value in force.
		if (path.endsWith('/sheet1.xml'))
			for (const [name, value] of Object.entries(typed)) {
				const cell = (names.get(name) ?? '').replace(/^.*!\$B\$/, 'C');
				const filled = xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")?(?:/>|><v>[^<]*</v></c>)`), `<c r="${cell}"$1><v>${value}</v></c>`);
				if (filled === xml) throw new Error(`no cell to type ${name} into`);
				xml = filled;
			}
		parts[path] = strToU8(xml);
	}
	return zipSync(parts, { level: 1 });
}

/** Values of named cells, by name; null for an empty text. */
export function namedValues(bytes: Uint8Array): (name: string) => number | string | boolean | null {
	const book = XLSX.read(bytes, { dense: true });
	const names = namesOf(book);
	return (name) => {
		const [sheet, place] = /^'?(.*?)'?!(.*)$/.exec(names.get(name) ?? '')?.slice(1) ?? [];
		if (sheet === undefined) throw new Error(`no name ${name}`);
		const { r, c } = XLSX.utils.decode_cell(place.replaceAll('$', ''));
		const value = (book.Sheets[sheet]['!data'] as (XLSX.CellObject | undefined)[][])[r]?.[c]?.v;
		return value === undefined || value === '' ? null : (value as number | string | boolean);
	};
}

/** Every formula's value, by sheet and cell. */
export function formulaValues(bytes: Uint8Array): Map<string, unknown> {
	const book = XLSX.read(bytes, { cellFormula: true });
	const values = new Map<string, unknown>();
	for (const sheet of book.SheetNames)
		for (const [place, cell] of Object.entries(book.Sheets[sheet] as Record<string, XLSX.CellObject>))
			if (!place.startsWith('!') && cell.f !== undefined) values.set(`${sheet}!${place}`, cell.v ?? '');
	return values;
}

const namesOf = (book: XLSX.WorkBook): ReadonlyMap<string, string> => new Map((book.Workbook?.Names ?? []).map(({ Name, Ref }) => [Name, Ref]));
