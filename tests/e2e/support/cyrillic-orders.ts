/** Windows-1251, as far as these files need it. */
function encode1251(text: string): Buffer {
	const special: Record<string, number> = {
		Ё: 0xa8,
		ё: 0xb8,
		І: 0xb2,
		і: 0xb3,
		Ї: 0xaf,
		ї: 0xbf,
		Є: 0xaa,
		є: 0xba,
		'№': 0xb9,
		'«': 0xab,
		'»': 0xbb,
		'\u00a0': 0xa0
	};
	return Buffer.from(
		[...text].map((character) => {
			const code = character.codePointAt(0)!;
			if (code < 0x80) return code;
			if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
			if (character in special) return special[character];
			throw new Error(`not in windows-1251: ${character}`);
		})
	);
}

const FIRST = ['Анна', 'Олег', 'Мария', 'Ігор', 'Оксана', 'Фёдор', 'Ганна', 'Юрій', 'Зоя', 'Павел'];
const LAST = ['Ковальчук', 'Щербак', 'Гнатюк', 'Мельник', 'Яценко', 'Бондар', 'Лысенко', 'Їжак'];

const two = (value: number) => String(value).padStart(2, '0');
/** 12 345,60 with a non-breaking space, as Excel saves it in these languages. */
const money = (value: number) =>
	value
		.toFixed(2)
		.replace('.', ',')
		.replace(/\B(?=(\d{3})+,)/g, '\u00a0');

/** A shop's orders of two years: 80 clients with rhythms of their own, some of whom stop. The same at every call. */
export function cyrillicOrders(): { bytes: Buffer; rows: number; asOf: string } {
	const lines = ['№ заказа;Клиент;Дата заказа;Сумма, руб.;Телефон'];
	let state = 20_260_101;
	const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
	const start = Date.UTC(2024, 0, 10);
	for (let client = 0; client < 80; client++) {
		const name = `${FIRST[client % FIRST.length]} ${LAST[Math.floor(client / FIRST.length)]}`;
		const rhythm = 20 + Math.floor(chance() * 60);
		const stops = 120 + Math.floor(chance() * 900);
		for (let day = Math.floor(chance() * 90); day < Math.min(stops, 720); day += Math.max(1, Math.round(rhythm * (0.6 + chance() * 0.8)))) {
			const date = new Date(start + day * 86_400_000);
			const written = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
			lines.push(`${lines.length};${name};${written};${money(300 + Math.floor(chance() * 250_000) / 100)};+7 900 000-${two(client)}-${two(client)}`);
		}
	}
	return { bytes: encode1251(lines.join('\r\n')), rows: lines.length - 1, asOf: '2025-12-31' };
}
