/**
 * Words that claim a number, by language: shares of a whole, how many of how many, and cardinals from two. "One", ordinals
 * ("the third sector") and plain comparisons ("more", "often") claim none and may be written freely.
 */
import { factsOf, type Language } from '#shared'

const words: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    // Shares: kolmannes, kolmasosa, neljännes, viidesosa, kymmenesosa, sadasosa; puolet, puolikas.
    'kolmanne(?:s|st|ks)\\p{L}*',
    'neljänne(?:s|st|ks)\\p{L}*',
    'viidenne(?:s|st|ks)\\p{L}*',
    '(?:kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes|sadas)(?:osa|osi)\\p{L}*',
    'puolet|puolta|puolelle vastaajista|puolella vastaajista|puoliksi|puolik\\p{L}+',
    'joka (?:toinen|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes)',
    'enemmistö\\p{L}*|valtaosa\\p{L}*|suurin osa|suurimma(?:lla|lle|n|sta) osa\\p{L}*|useimmat|lähes kaikki|lähes kaik\\p{L}+|harvat?',
    // Cardinals.
    'kaksi|kahta|kahde(?:n|ksi|lla|lle|lta|ssa|sta)|kahteen',
    'kolme(?:a|n|ksi|lla|lle|lta|ssa|sta|en)?',
    'neljä(?:ä|n|ksi|llä|lle|ltä|ssä|stä|än)?',
    '(?:viisi|viittä|viide(?:n|ksi|llä|lle|ltä|ssä|stä)|viiteen)',
    '(?:kuusi|kuutta|kuude(?:n|ksi|lla|lle|lta|ssa|sta)|kuuteen)',
    '(?:seitsemä|kahdeksa|yhdeksä)(?:n|ä|a|ksi|llä|lla|lle|ltä|lta|ssä|ssa|stä|sta|än|an)?',
    'kymmen(?:en|tä|eksi|ellä|elle|essä|estä|iä|ien|et|eniä)',
    'sata(?:a|an|ja|t)?|sada(?:n|ksi|lla|lle|t)|satoja|tuhat(?:ta)?|tuhan(?:sia|net)|miljoon\\p{L}+',
    'prosent\\p{L}*',
  ],
  sv: [
    '(?:tredje|fjärde|femte|sjätte|sjunde|åtton|åttonde|nion|niende|tion|tionde|hundra)del(?:en|ar|arna|s)?',
    'hälften|hälfter|en halv|halva',
    'var(?:t|je)? (?:annan|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)',
    'majorite\\p{L}+|flertalet|merparten|större delen|största delen|de flesta|nästan alla|få av',
    'två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra\\p{L}*|tusen\\p{L}*|miljon\\p{L}*',
    'procent\\p{L}*',
  ],
  en: [
    '(?:a|one|two)[ -](?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?',
    '(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s(?: of)?',
    'quarters?|half|halves',
    'majorit\\p{L}+|most (?:of|respondents)|nearly all|few of|few respondents',
    '(?:one|a) in (?:two|three|four|five|six|seven|eight|nine|ten)',
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?',
    'per ?cent|percent\\p{L}*',
  ],
}

/** The words of a language; of its base for an easy variant. Without words only digits and signs are looked for. */
export function numberWords(language: Language): RegExp | null {
  const own = words[language] ?? words[factsOf(language).fallback ?? '']
  return own === undefined
    ? null
    : new RegExp(`(?<![\\p{L}\\p{M}])(?:${own.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}
