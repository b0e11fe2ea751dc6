import adapter from '@sveltejs/adapter-static';

/** @type {NonNullable<Parameters<typeof import('@sveltejs/kit/vite').sveltekit>[0]>} */
const config = {
	adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
	// One build serves any sub-path: every address in a page is relative to it.
	paths: { relative: true },
	serviceWorker: { register: false },
	csp: {
		mode: 'hash',
		directives: {
			'default-src': ['none'],
			'script-src': ['self'],
			'connect-src': ['self'],
			'style-src': ['self'],
			// SvelteKit's route announcer and AG Grid position elements with style attributes.
			'style-src-attr': ['unsafe-inline'],
			'img-src': ['self', 'data:', 'blob:'],
			'font-src': ['self', 'data:'],
			'worker-src': ['self', 'blob:'],
			'manifest-src': ['self'],
			'base-uri': ['none'],
			'form-action': ['none'],
			'require-trusted-types-for': ['script'],
			'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'rouse']
		}
	}
};

export default config;
