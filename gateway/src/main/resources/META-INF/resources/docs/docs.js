window.ui = window.SwaggerUIBundle({
  dom_id: '#ui',
  layout: 'StandaloneLayout',
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  urls: ['members', 'alliance', 'activities', 'notification'].map((name) => ({ name, url: `/openapi/${name}.json` })),
  requestInterceptor: (request) => Object.assign(request, { headers: { ...request.headers, 'X-CSRF': '1' } }),
});
