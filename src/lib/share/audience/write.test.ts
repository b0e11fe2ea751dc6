import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { audienceWords } from '../../i18n/share/audience.ts';
import { finish } from '../../kernel/steps.ts';
import { md5Hex, sha256Hex } from '../digest.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import { writeAudience, type AudienceMember } from './write.ts';

const hex = (algorithm: string, text: string) => createHash(algorithm).update(text, 'utf8').digest('hex');

function written(platform: Platform, members: readonly AudienceMember[]) {
	return finish(writeAudience({ planName: 'Shop', members }, audienceWords('en'), platform)).map(({ name, bytes }) => ({
		name,
		text: new TextDecoder().decode(bytes)
	}));
}

const TWO: readonly AudienceMember[] = [
	{ emails: ['Cloudy.SanFrancisco+shopping@Gmail.com', 'User.Name+NYC@Example.com'], phones: ['+79995551111'] },
	{ emails: [], phones: ['+380671234567', '+79995551111'] }
];

it('hashes as another implementation does', () => {
	for (const text of ['', 'test@example.com', 'Ж😀', 'x'.repeat(200)]) expect([sha256Hex(text), md5Hex(text)]).toEqual([hex('sha256', text), hex('md5', text)]);
});

describe('the rules of each platform', () => {
	it('Google: its own addresses without dots and pluses, others as they are; phones with the plus', () => {
		const { email, phone } = PLATFORMS.google;
		expect(email(' cloudy.sanfrancisco+shopping@gmail.com')).toBe('cloudysanfrancisco@gmail.com');
		expect(email('a.b@googlemail.com')).toBe('ab@googlemail.com');
		expect(email('user.name+NYC@Example.com')).toBe('user.name+nyc@example.com');
		expect(phone('+18005550100')).toBe('+18005550100');
	});

	it('Yandex: the published hashes of its own examples', () => {
		const { email, phone, hash } = PLATFORMS.yandex;
		expect(hash(email('Mail@yandex.ru'))).toBe('3c56ff8fef0f6c65b36b2d25720fe276');
		expect(hash(phone('+79995551111'))).toBe('f09f2c3d48f31e2a802944ade2e5aec5');
	});
});

describe('writeAudience', () => {
	it('Google: a column for each address of a client, each person once', () => {
		const [google] = written('google', TWO);
		expect(google).toEqual({
			name: 'Shop audience Google Ads.csv',
			text: [
				'Email,Email,Phone',
				[hex('sha256', 'cloudysanfrancisco@gmail.com'), hex('sha256', 'user.name+nyc@example.com'), hex('sha256', '+79995551111')].join(','),
				`,,${hex('sha256', '+380671234567')}`,
				''
			].join('\n')
		});
	});

	it('Meta: digits without the plus, under its own headers', () => {
		const [meta] = written('meta', TWO);
		expect(meta.text.split('\n')[0]).toBe('email,email,phone');
		expect(meta.text).toContain(hex('sha256', '79995551111'));
		expect(meta.text).toContain(hex('sha256', 'cloudy.sanfrancisco+shopping@gmail.com'));
	});

	it('Yandex: one of each in a line', () => {
		expect(written('yandex', TWO)[0].text.split('\n')).toEqual([
			'phone,email',
			`${hex('md5', '79995551111')},${hex('md5', 'cloudy.sanfrancisco+shopping@gmail.com')}`,
			`,${hex('md5', 'user.name+nyc@example.com')}`,
			`${hex('md5', '380671234567')},`,
			''
		]);
	});

	it('VK: a file a kind, none where there is nothing', () => {
		expect(written('vk', TWO).map(({ name, text }) => [name, text.split('\n').length - 2])).toEqual([
			['Shop audience VK Ads phones.csv', 2],
			['Shop audience VK Ads e-mails.csv', 2]
		]);
		expect(written('vk', [{ emails: [], phones: ['+79995551111'] }]).map(({ text }) => text)).toEqual([`id\n${hex('md5', '79995551111')}\n`]);
	});
});
