// The pages about a site that has no sheets yet. They say nothing that somebody would first have to decide or to test.

import { formatFiscalYear } from '../domain/fiscal-year.ts';
import type { Plan } from '../domain/plan.ts';
import { yamlText } from '../schema/yaml-text.ts';

/** A text in Markdown as itself. */
const asText = (text: string) => text.replace(/[\\`*_{}[\]<>~#|]/g, '\\$&');

const page = (title: string, description: string, body: string) =>
  `---\n題名: ${title}\n説明: ${yamlText(description, 'value')}\n---\n\n${body.trim()}\n`;

function contactOf({ footer }: Plan): string {
  return footer.contact === null
    ? '問い合わせの窓口は、まだ決まっていません。決まりしだい、ここに書きます。'
    : asText(footer.contact);
}

export function aboutPage(plan: Plan): string {
  const { from, to } = plan.period;
  const [city, name] = [asText(plan.city), asText(plan.name)];
  return page(
    'このサイトについて',
    `${plan.city}の${plan.name}の評価シートを、だれでも読めるページにするサイトです。`,
    `
このサイトは、「${name}」の評価シートを、だれでも読めるページにするものです。${plan.official ? `${city}が公開しています。` : `**${city}の公式のサイトではありません。**`}

## 載せるもの

- 計画の期間は、${formatFiscalYear(from, plan.era)}から${formatFiscalYear(to, plan.era)}までです。
- 評価シートの言葉と数値を、シートのとおりの順番で載せます。
- 値が書かれていないところは、書かれていないと示します。0とは書きません。

どの年度の評価シートが載っているかは、[計画のページ](/)で分かります。

## このサイトが加えるもの

進み具合、達成率、前の年度からの増減、指標を説明する文、グラフは、このサイトが評価シートの値から作ります。${city}の評価ではありません。式と例は[計算の方法](/about/method/)にあります。

## 権利

評価シートの文章と数値は、${city}のものです。このサイトを動かすプログラムは、MITライセンスで公開されています。

## お問い合わせ

${contactOf(plan)}
`,
  );
}

export function accessibilityPage(plan: Plan): string {
  return page(
    'アクセシビリティ',
    'このサイトのアクセシビリティについて、決めたこと、確かめたこと、まだ確かめていないことです。',
    `
だれもが、どのような機器や環境でも、評価シートの内容を読み、探せるサイトを目指しています。

## ウェブアクセシビリティ方針

目標とする適合レベルと期限は、まだ決めていません。決めたときに、ここに書きます。

## 試験の結果

**このサイトについての試験は、まだ行っていません。そのため、規格に「準拠」とも「一部準拠」とも表明しません。**

このサイトを作る道具には、見つけられる問題を機械で確かめる試験（axe-core、html-validate）が付いています。試験を行ったときは、行った日、使った道具とその版、対象のページ、見つかった問題を、ここに書きます。

## まだ確かめていないこと

- 画面の読み上げソフト（スクリーンリーダー）での聞こえ方
- 障害のある方や高齢の方に使っていただく試験
- 機械では判断できない達成基準の、人の目による試験

## お気づきの点

${contactOf(plan)}
`,
  );
}
