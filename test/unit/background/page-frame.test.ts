import { describe, expect, it } from 'vitest';
import { readFrame, readFramed } from '../../../entrypoints/background/page-frame';
import type { HeadElement, PageFrame } from '../../../lib/protocol/messages';

const title = (text: string): HeadElement => ({ name: 'title', attributes: [], text });
const meta = (property: string, content: string): HeadElement => ({
  name: 'meta',
  attributes: [
    ['property', property],
    ['content', content],
  ],
  text: '',
});
const frame = (url: string, lang: string, ...head: readonly HeadElement[]): PageFrame => ({
  url,
  lang,
  head,
});

describe('what a document says of itself', () => {
  it('is read from its head as from a file', () => {
    const json = {
      name: 'script',
      attributes: [['type', 'application/ld+json']],
      text: '{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-20T10:00:00+07:00"}]}',
    } as const;
    expect(
      readFrame(
        frame(
          'https://a.example/x',
          'id',
          title('Hasil Pilpres - Harian'),
          meta('og:site_name', 'Harian'),
          json,
        ),
      ),
    ).toEqual({
      title: 'Hasil Pilpres',
      url: 'https://a.example/x',
      published: '2024-03-20T10:00:00+07:00',
      lang: 'id',
    });
    expect(readFrame(frame('', '', meta('article:published_time', '2024-02-14'))).published).toBe(
      '2024-02-14',
    );
  });

  it('in a frame gives way to the page around it, save for an own date and a title about elections', () => {
    const page = frame('https://a.example/', 'id', title('Hasil Pilpres 2024'), meta('date', '2024-03-20'));
    const url = 'https://a.example/';
    expect(readFramed(frame('https://w.example/', '', title('widget')), page)).toEqual({
      title: 'Hasil Pilpres 2024',
      url,
      published: '2024-03-20',
      lang: 'id',
    });
    const own = frame('https://w.example/', 'en', title('Pilkada 2020'), meta('date', '2020-12-10'));
    expect(readFramed(own, page)).toEqual({
      title: 'Pilkada 2020',
      url,
      published: '2020-12-10',
      lang: 'en',
    });
    expect(readFramed(own, null).url).toBe('https://w.example/');
  });
});
