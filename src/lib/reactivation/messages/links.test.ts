import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../model/library.ts';
import { messageLinks, readEmails, type ContactPoints } from './links.ts';
import { readMessengers } from './messengers.ts';

const points: ContactPoints = {
	phones: ['+380671234567'],
	emails: ['anna+shop@example.org'],
	messengers: [
		{ messenger: null, phone: '+79121234567', username: null },
		{ messenger: 'telegram', phone: null, username: 'anna_k' }
	]
};
const text = fc.string({ unit: 'binary', maxLength: 60 });
const wellFormed = (value: string) => value.toWellFormed();

describe('messageLinks', () => {
	it('carry the text whole: decoded it is what was written', () => {
		fc.assert(
			fc.property(text, text, (subject, body) => {
				const [mail] = messageLinks('email', points, { subject, body });
				const query = new URLSearchParams(mail.href.split('?')[1]?.replaceAll('+', '%2B') ?? '');
				expect(query.get('body') ?? '').toBe(wellFormed(body).replace(/\r\n?|\n/g, '\r\n'));
				expect(query.get('subject') ?? '').toBe(wellFormed(subject).replace(/\s+/gu, ' ').trim());
				const [sms] = messageLinks('sms', points, { subject: '', body });
				expect(decodeURIComponent(sms.href.split('?&body=')[1])).toBe(wellFormed(body));
				for (const link of messageLinks('messenger', points, { subject: '', body })) {
					if (link.carriesText) expect(decodeURIComponent(/[?&]text=([^&]*)$/.exec(link.href)![1])).toBe(wellFormed(body));
				}
			})
		);
	});

	it('let nothing of a text add a header, an addressee or a parameter', () => {
		const hostile = 'Anna\r\nBcc: all@example.org&cc=x@example.org?body=no#end';
		const [mail] = messageLinks('email', points, { subject: hostile, body: hostile });
		expect(mail.href.match(/[?&]/g)).toEqual(['?', '&']);
		expect(mail.href.split('?')[1].split('&')[0]).not.toMatch(/%0D|%0A/i);
		expect(mail.href).toMatch(/^mailto:anna%2Bshop@example\.org\?subject=/);
		const [hostileMail] = messageLinks('email', { ...points, emails: ['a?cc=b&x@example.org'] }, { subject: '', body: 'x' });
		expect(hostileMail.href).toBe('mailto:a%3Fcc%3Db%26x@example.org?body=x');
	});

	it('know the ways of each program', () => {
		const hrefs = (channel: (typeof CHANNELS)[number]) => messageLinks(channel, points, { subject: '', body: 'a b' }).map(({ href }) => href);
		expect(hrefs('sms')).toEqual(['sms:+380671234567?&body=a%20b']);
		expect(hrefs('call')).toEqual(['tel:+380671234567']);
		expect(hrefs('messenger')).toEqual([
			'whatsapp://send?phone=79121234567&text=a%20b',
			'tg://resolve?phone=79121234567&text=a%20b',
			'viber://chat?number=%2B79121234567',
			'https://wa.me/79121234567?text=a%20b',
			'tg://resolve?domain=anna_k&text=a%20b',
			'https://t.me/anna_k?text=a%20b'
		]);
		expect(hrefs('letter')).toEqual([]);
		expect(hrefs('robot')).toEqual([]);
	});

	it('say of every address on the web that it goes to a server, and of no other', () => {
		for (const channel of CHANNELS) {
			for (const { href, toServer } of messageLinks(channel, points, { subject: 's', body: 'b' })) expect(toServer, href).toBe(/^https?:/.test(href));
		}
	});
});

describe('readMessengers', () => {
	const dialled = (value: string) => {
		const digits = value.replace(/\D/g, '');
		return digits.length === 12 ? `+${digits}` : digits.length === 10 ? `+38${digits}` : null;
	};
	const read = (value: string) => readMessengers(value, dialled).map(({ messenger, phone, username }) => [messenger, phone ?? username]);

	it.each([
		['@anna_k', [['telegram', 'anna_k']]],
		['Telegram: @anna_k', [['telegram', 'anna_k']]],
		['https://t.me/anna_k', [['telegram', 'anna_k']]],
		['https://t.me/+380671234567', [['telegram', '+380671234567']]],
		['https://wa.me/380671234567', [['whatsapp', '+380671234567']]],
		['WhatsApp +380 67 123-45-67', [['whatsapp', '+380671234567']]],
		['вайбер 067 123 45 67', [['viber', '+380671234567']]],
		['0671234567', [[null, '+380671234567']]],
		[
			'Viber 0671234567, @anna_k',
			[
				['viber', '+380671234567'],
				['telegram', 'anna_k']
			]
		],
		[
			'Viber/WhatsApp 0671234567',
			[
				['whatsapp', '+380671234567'],
				['viber', '+380671234567']
			]
		],
		['@an', []],
		['anna@example.org', []],
		['нет', []],
		['', []]
	])('%s', (value, expected) => {
		expect(read(value)).toEqual(expected);
	});
});

it('reads every address of a text, each once', () => {
	expect(readEmails('Anna <anna@example.org>; info@shop.com.ua, anna@example.org')).toEqual(['anna@example.org', 'info@shop.com.ua']);
	expect(readEmails('no address @ all')).toEqual([]);
	expect(readEmails('mailto:a@b.org?cc=c')).toEqual(['a@b.org']);
});
