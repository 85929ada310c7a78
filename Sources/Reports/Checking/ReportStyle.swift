/// How the HTML report looks: on a screen, on a phone 360 pixels wide, on A4 paper.
enum ReportStyle {
  /// The style sheet; it names no file and no font that would have to be fetched.
  static let sheet = base + overview + findings + narrow + print

  private static let base = """

    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:#f4f5f7;color:#1f2630;
    font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
    overflow-wrap:anywhere}
    main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
    h1{font-size:1.6rem;margin:0 0 .25rem;line-height:1.3}
    h2{font-size:1.15rem;margin:2rem 0 .6rem;line-height:1.4}
    h3{font-size:.95rem;margin:1rem 0 .3rem}
    p,ul,ol,dl,dd{margin:0}ul,ol{padding:0;list-style:none}
    a{color:#1f5a96}small{font-size:.85em;font-weight:normal;color:#68727f}
    .top p,.meta{color:#5b6572;font-size:.9rem}
    .none{color:#a3abb5}.n{text-align:right;font-variant-numeric:tabular-nums}
    .verdict{display:inline-block;padding:0 .6em;border-radius:1em;font-size:.85rem;
    font-weight:600;white-space:nowrap;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .verdict.returned{background:#fbe4e2;color:#a12622}
    .verdict.to-explain{background:#fdf0d2;color:#7a5200}
    .verdict.accepted{background:#e1f2e5;color:#1e6b35}

    """

  private static let overview = """
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));gap:.75rem;
    margin:1.25rem 0 0}
    .tiles li{background:#fff;border:1px solid #e1e4e8;border-top:4px solid #a3abb5;
    border-radius:8px;padding:.6rem .9rem}
    .tiles b{display:block;font-size:1.8rem;line-height:1.2}
    .tiles .returned{border-top-color:#c23b36}.tiles .to-explain{border-top-color:#d99a1c}
    .tiles .accepted{border-top-color:#3c9256}.tiles .missing{border-top-color:#7b8794}
    .tiles span{color:#5b6572;font-size:.9rem}.tiles .none b{color:#a3abb5}
    .books{width:100%;border-collapse:separate;border-spacing:0;background:#fff;
    border:1px solid #e1e4e8;border-radius:8px}
    .books th{font-size:.85rem;color:#5b6572;text-align:left;font-weight:600;white-space:nowrap}
    .books th,.books td{padding:.4rem .8rem;border-bottom:1px solid #eceef1;vertical-align:top}
    .books tr:last-child td{border-bottom:0}.books th.n{text-align:right}
    .books .unit{min-width:9em}.books .file{color:#68727f;font-size:.85rem}
    .books td.error,.books td.verify,.books td.notice{font-weight:600}
    td.error{color:#a12622}td.verify{color:#7a5200}td.notice{color:#2a5f92}
    .absent dl{background:#fff;border:1px solid #e1e4e8;border-radius:8px;padding:.4rem .9rem}
    .absent dt{font-weight:600;margin-top:.5rem}.absent dd{margin-bottom:.5rem}

    """

  private static let findings = """
    .book{margin-top:2rem}.book>header{border-bottom:2px solid #d5d9de;padding-bottom:.4rem}
    .book h2{margin:0}.meta span{margin-right:.9em}
    .findings>li{margin:.75rem 0}
    .card{background:#fff;border:1px solid #e1e4e8;border-left:5px solid #7b8794;
    border-radius:6px;padding:.6rem .9rem}
    .error>.card{border-left-color:#c23b36}.verify>.card{border-left-color:#d99a1c}
    .notice>.card{border-left-color:#4d86bd}.settled>.card{background:#f8f9fa;border-left-style:dotted}
    .head{font-size:.85rem;color:#5b6572}.number{font-weight:600;margin-right:.2em}
    .level,.state{display:inline-block;padding:0 .5em;border-radius:4px;font-weight:600;
    -webkit-print-color-adjust:exact;print-color-adjust:exact}
    .error>.card .level{background:#fbe4e2;color:#a12622}
    .verify>.card .level{background:#fdf0d2;color:#7a5200}
    .notice>.card .level{background:#e3eef8;color:#2a5f92}
    .state{background:#eceef1;color:#46505c}.place{margin-left:.3em}
    .message{font-size:1.02rem;font-weight:600;margin:.25rem 0 .4rem}
    .card dl{display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;font-size:.9rem}
    .card dl>div{display:flex;gap:.7em;min-width:0}.card dl>.wide{flex-basis:100%}
    .card dt{color:#68727f;flex:none;min-width:3.2em}
    .clause dd{color:#68727f}.reason dd{font-weight:600}
    .fold summary{cursor:pointer;color:#1f5a96;font-size:.9rem;padding:.35rem .2rem}
    .fold:not([open])+.folded{display:none}
    .folded{margin-left:1.1rem;border-left:1px solid #d5d9de;padding-left:.8rem}
    .fixed li,.notrun li{font-size:.9rem;padding:.15rem 0 .15rem 1em;text-indent:-1em}
    .fixed li::before{content:"✓ ";color:#3c9256}.notrun li::before{content:"– ";color:#68727f}
    .notrun b{font-weight:600}.notrun .units{color:#68727f}

    """

  private static let narrow = """
    @media screen and (max-width:40rem){
    main{padding:1rem .75rem 2rem}h1{font-size:1.35rem}
    .tiles{grid-template-columns:repeat(2,1fr);gap:.5rem}
    .books{border:0;background:none}.books,.books tbody,.books tr,.books td{display:block}
    .books thead{display:none}
    .books tr{background:#fff;border:1px solid #e1e4e8;border-radius:8px;margin:.5rem 0;
    padding:.5rem .75rem;display:flex;flex-wrap:wrap;gap:0 .9rem;align-items:baseline}
    .books td,.books tr:last-child td{border:0;padding:0}
    .books .none{display:none}.books .unit{flex:1 1 calc(100% - 6em);font-weight:600}.books .file{flex-basis:100%}
    .books .n::before{content:attr(data-head) " ";font-weight:normal;color:#68727f}
    .books .n{text-align:left;font-size:.9rem}
    .card dl{display:block}.card dl>div{padding:.1rem 0}.folded{margin-left:.3rem}
    }

    """

  /// The heading of a workbook comes again on each page on which its findings go on; a card is cut
  /// by no page break; what is folded is shown.
  private static let print = """
    @page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages)}}
    @media print{
    body{background:none;font-size:10.5pt}main{max-width:none;padding:0}a{color:inherit;
    text-decoration:none}.tiles{grid-template-columns:repeat(4,1fr)}
    .books thead{display:table-header-group}.books tr,.tiles li,.absent dt,.absent dd,.card,
    .fixed li,.notrun li{break-inside:avoid}h1,h2,h3,.absent dt{break-after:avoid}
    .book{display:table;width:100%;table-layout:fixed;margin-top:8mm}
    .book>header{display:table-header-group;border:0;break-inside:avoid}.book>header h2{padding-top:2mm}
    .book>header .meta{border-bottom:1.5pt solid #d5d9de;padding-bottom:1.5mm;margin-bottom:2mm}
    .book>.body{display:table-row-group}.fold{display:none}
    .fold:not([open])+.folded,.folded{display:block}
    .folded::before{content:attr(data-title);display:block;break-after:avoid;font-size:.9em;color:#68727f}
    }

    """
}
