import { oneByte, orders, utf16, utf8, type CorpusCase } from '../case.ts';

const RUSSIAN = 'Клиент;Дата;Сумма\r\nАнна Щукина;01.02.2025;100,50\r\nПётр Белов;13.02.2025;200\r\n';
const UKRAINIAN = 'Клієнт;Дата;Сума\r\nҐанна Їжакевич;01.02.2025;100,50\r\nЄвген Щербань;13.02.2025;200\r\n';
const WESTERN = 'Customer;Date;Amount\r\nJörg Groß;01.02.2025;100,50\r\nHélène Français;13.02.2025;200\r\n';

const rowsOf = (first: string, second: string): [number, string, string, number][] => [
	[2, first, '2025-02-01', 100.5],
	[3, second, '2025-02-13', 200]
];
const russian = (encoding: string) => orders(rowsOf('Анна Щукина', 'Пётр Белов'), { encoding });
const ukrainian = (encoding: string) => orders(rowsOf('Ґанна Їжакевич', 'Євген Щербань'), { encoding });
const western = (encoding: string) => orders(rowsOf('Jörg Groß', 'Hélène Français'), { encoding });

/** The same orders in every encoding that has their letters. */
export const encodings: readonly CorpusCase[] = [
	{ name: 'windows-1251-ru.csv', bytes: oneByte(RUSSIAN, 'windows-1251'), expected: russian('windows-1251') },
	{ name: 'koi8-ru.csv', bytes: oneByte(RUSSIAN, 'koi8-r'), expected: russian('koi8-u') },
	{ name: 'cp866-ru.csv', bytes: oneByte(RUSSIAN, 'ibm866'), expected: russian('cp866') },
	{ name: 'mac-cyrillic-ru.csv', bytes: oneByte(RUSSIAN, 'x-mac-cyrillic'), expected: russian('mac-cyrillic') },
	{ name: 'utf-16be-no-mark-ru.csv', bytes: utf16(RUSSIAN, false), expected: russian('utf-16be') },
	{ name: 'windows-1251-uk.csv', bytes: oneByte(UKRAINIAN, 'windows-1251'), expected: ukrainian('windows-1251') },
	{ name: 'koi8-u-uk.csv', bytes: oneByte(UKRAINIAN, 'koi8-u'), expected: ukrainian('koi8-u') },
	{ name: 'mac-cyrillic-uk.csv', bytes: oneByte(UKRAINIAN, 'x-mac-cyrillic'), expected: ukrainian('mac-cyrillic') },
	{ name: 'utf-16le-mark-uk.csv', bytes: utf16(`\ufeff${UKRAINIAN}`, true), expected: ukrainian('utf-16le') },
	{ name: 'utf-8-mark-uk.csv', bytes: utf8(`\ufeff${UKRAINIAN}`), expected: ukrainian('utf-8') },
	{ name: 'windows-1252-en.csv', bytes: oneByte(WESTERN, 'windows-1252'), expected: western('windows-1252') },
	{ name: 'macintosh-en.csv', bytes: oneByte(WESTERN, 'macintosh'), expected: western('macroman') }
];
