// Run in a process of its own, with TZ set: reads dates in every way there is and prints those that are not the day they should be.
import { utils, write } from '@e965/xlsx';
import { typeGrid } from '../../src/lib/intake/import.ts';
import { inspect } from '../../src/lib/intake/mapping/inspect.ts';
import { readSource } from '../../src/lib/intake/read.ts';
import { proposeRepair } from '../../src/lib/intake/repair.ts';
import { readDate } from '../../src/lib/intake/normalize/dates.ts';
import { civilFromDay, dayFromCivil, dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';

const FROM = dayFromIso('2024-01-01')!;
const DAYS = 460;
const EXCEL_EPOCH = 25_569;
const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const pad = (value: number): string => String(value).padStart(2, '0');

const shifted: string[] = [];
const check = (way: string, day: number, read: number | string | null): void => {
	if (read !== day) shifted.push(`${way} ${isoFromDay(day)}: ${read}`);
};

const days = Array.from({ length: DAYS }, (_, i) => FROM + i);
for (const number of days) {
	const { year, month, day } = civilFromDay(number);
	const [m, d] = [pad(month), pad(day)];
	check('civil', number, dayFromCivil(year, month, day));
	check('iso', number, dayFromIso(isoFromDay(number)));
	for (const time of ['', ' 00:00', ' 02:30', ' 23:59:59', 'T00:00:00Z', 'T23:59:59+03:00']) {
		check('dmy', number, readDate(`${d}.${m}.${year}${time}`, 'dmy').day);
		check('mdy', number, readDate(`${m}/${d}/${year}${time}`, 'mdy').day);
		check('ymd', number, readDate(`${year}-${m}-${d}${time}`, 'ymd').day);
	}
	check('words', number, readDate(`${day} ${MONTHS[month - 1]} ${year} г.`, 'dmy').day);
	check('serial', number, readDate(String(number + EXCEL_EPOCH), 'dmy', 1900).day);
	check('repair', number, proposeRepair('date', `от ${d}.${m}.${year} г.`, { dateOrder: 'dmy', decimal: ',' }));
}

async function typed(way: string, bytes: Uint8Array, name: string): Promise<void> {
	const grid = await readSource({ kind: 'file', name, bytes });
	const inspection = grid.ok && inspect(grid.value);
	const result = grid.ok && inspection && inspection.ok && typeGrid(grid.value, inspection.value.decision);
	const column = result && result.ok ? result.value.table.columns.get('date') : undefined;
	days.forEach((day, row) => check(way, day, column?.kind === 'day' ? column.values[row] : null));
}

const rows = days.map((day) => [`Клиент ${day % 97}`, day, 10.5] as const);
const text = ['Клиент;Дата;Сумма', ...rows.map(([client, day, amount]) => `${client};${isoFromDay(day)} 00:30;${amount}`)].join('\n');
await typed('csv', new TextEncoder().encode(text), 'orders.csv');

const cells = rows.map(([client, day, amount], i) => [client, { t: 'n', v: day + EXCEL_EPOCH + (i % 2 ? 0.999 : 0), z: 'dd.mm.yyyy hh:mm' }, amount]);
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([['Клиент', 'Дата', 'Сумма'], ...cells]), 'Лист1');
for (const bookType of ['xlsx', 'xls', 'ods'] as const)
	await typed(bookType, new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer), `orders.${bookType}`);

const offsetOf = (month: number): number => -new Date(2025, month, 1).getTimezoneOffset();
console.log(JSON.stringify({ offsets: [offsetOf(0), offsetOf(6)], shifted: shifted.slice(0, 20), count: shifted.length }));
