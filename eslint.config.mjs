import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import rouse from './scripts/lint/plugin.mjs';
import svelteConfig from './svelte.config.mjs';

const PURE = ['kernel', 'model', 'intake', 'analysis', 'reactivation', 'share', 'starters'].map((layer) => `src/lib/${layer}/**/*.ts`);

/** Imported text is never markup: nothing parses a string as HTML or code. */
const NO_MARKUP_FROM_TEXT = [
	{
		selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe)$/]',
		message: 'Text is never markup: build nodes and set textContent.'
	},
	{ selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write/]", message: 'Text is never markup.' }
];
const NO_CLOCK = [
	{ selector: "NewExpression[callee.name='Date']", message: 'Today is an argument: days are DayNumbers (kernel/days.ts).' },
	{ selector: "CallExpression[callee.name='Date']", message: 'Today is an argument.' },
	{ selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Today is an argument.' },
	{ selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an argument: pass a seed.' },
	{ selector: 'MemberExpression[property.name=/^(toLocale\\w+|localeCompare)$/]', message: 'No locale in the pure layers.' }
];
const NO_HALF_TESTS = {
	selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|fixme|fails)$/]',
	message: 'A test runs or does not exist.'
};

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'src/lib/i18n/generated/', 'node_modules/', 'test-results/', 'playwright-report/', 'project.inlang/', '.tmp/']),
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		plugins: { rouse },
		rules: {
			'rouse/import-directions': 'error',
			'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT],
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-constant-condition': 'error',
			'no-debugger': 'error',
			'no-control-regex': 'error',
			'no-fallthrough': 'error',
			'no-template-curly-in-string': 'error',
			'array-callback-return': 'error',
			'no-console': ['error', { allow: ['error', 'warn'] }],
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			'svelte/no-at-html-tags': 'error',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
			// Tables and sets are replaced as a whole ($state.raw), never changed in place.
			'svelte/prefer-svelte-reactivity': 'off',
			// Components are handed addresses; the end-to-end tests follow them at the root and below a sub-path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: PURE,
		ignores: ['src/lib/kernel/days.ts', '**/*.test.ts'],
		rules: {
			'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT, ...NO_CLOCK],
			'no-restricted-globals': ['error', 'Intl', 'performance', 'window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'crypto']
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...NO_MARKUP_FROM_TEXT, NO_HALF_TESTS] }
	},
	{
		files: ['scripts/**', 'cli/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	}
);
