document.documentElement.dataset.script = 'early';
try {
  const s = JSON.parse(localStorage.getItem('adapting-language-models:settings') ?? '{}');
  for (const k of ['theme', 'text', 'font', 'line'])
    if (/^[a-z]+$/.test(s[k] ?? '')) document.documentElement.dataset[k] = s[k];
} catch {}
