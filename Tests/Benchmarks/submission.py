"""Grows what a district reported (the JSON of `zhaoshang figures`) to many distinct projects."""

import datetime
import random
from decimal import Decimal

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
FIRST = "黔筑云岭乌江林城甲秀南明花溪观山麦架扎佐红枫阳青岩永乐百息烽开修文清镇白"
SECOND = "瑞恒启晟泰宏博远卓越盛嘉诚信达华通利丰裕康宁安和正兴隆腾飞鸿凯捷锐新智联科创"
TRADES = [("C", "装备制造", "年产%d万套精密结构件生产基地"), ("C", "新能源材料", "年产%d万吨磷酸铁锂正极材料"),
          ("I", "软件", "软件研发及交付中心(%d期)"), ("G", "物流", "%d万平方米智慧物流园"),
          ("D", "能源", "%d兆瓦分布式光伏发电"), ("H", "酒店管理", "%d间客房康养度假酒店")]
KINDS = ["其他", "其他", "其他", "央企", "民企500强", "独角兽"]


def code(serial):
    """A valid 统一社会信用代码 of no enterprise, unlike that of any other number."""
    body = f"91520198MA{serial:07}"
    total, weight = 0, 1
    for character in body:
        total += ALPHABET.index(character) * weight
        weight = weight * 3 % 31
    return body + ALPHABET[(31 - total % 31) % 31]


def project(serial, place, pick):
    section, trade, name = pick.choice(TRADES)
    kind = pick.choice(KINDS)
    signed = pick.randint(100, 300) * 100
    investment = signed * pick.randint(100, 150) // 10_000 * 100
    day = datetime.date(2023, 1, 3) + datetime.timedelta(pick.randrange(170))
    enterprise = "".join(pick.choice(pool) for pool in (FIRST, SECOND, FIRST, SECOND))
    return {
        "id": f"XM-2023-{100_000 + serial}", "name": place + name % pick.randint(2, 6_000) + "项目",
        "investor": f"示例·{enterprise}{trade}有限公司", "creditCode": code(serial), "kind": kind,
        "section": section, "investment": max(investment, signed) / 10_000,
        "signedOn": day.isoformat(), "signed": signed / 10_000,
        "paidIn": pick.choice([0, signed * pick.randint(10, 99) // 100]) / 10_000,
        "counted": kind != "其他" and pick.random() < 0.5, "digital": pick.random() < 0.2,
        "headquarters": pick.random() < 0.05, "inZone": section in "CD", "place": place}


def spoil(project, others, pick):
    """Puts one of eight mistakes into a third of the projects."""
    chance = pick.random()
    if chance < 0.05:
        project.pop("creditCode")
    elif chance < 0.10:
        project["creditCode"] = project["creditCode"][:-1] + "0"
    elif chance < 0.15:
        project.pop("section")
    elif chance < 0.20:
        project["signedOn"] = "2022-05-06"
    elif chance < 0.25:
        for key in ("investment", "signed", "paidIn"):
            project[key] = round(project[key] * 10_000)
    elif chance < 0.28:
        project["id"] = others[-5]["id"]
    elif chance < 0.33:
        project["counted"], project["kind"] = True, "其他"
    elif chance < 0.36:
        project["paidIn"] = round(project["signed"] + 5, 4)


def total(projects, key, counts=lambda project: True):
    return sum((Decimal(str(p[key])) for p in projects if counts(p)), Decimal(0))


def grow(report, rows, spoilt):
    """The report with so many projects: its figures those of the projects, or with mistakes."""
    pick = random.Random(7)
    projects = report["projects"]
    place = projects[0]["place"]
    while len(projects) < rows:
        new = project(len(projects), place, pick)
        if spoilt:
            spoil(new, projects, pick)
        projects.append(new)
    report.pop("cells", None)
    if not spoilt:
        paid = total(projects, "paidIn")
        industry = total(projects, "paidIn", lambda p: p["section"] in "BCD")
        report["figures"] |= {
            "paidIn": str(paid), "industrialPaidIn": str(industry),
            "industrialShare": str(round(industry / paid * 100)),
            "strongEnterprises": len({p["creditCode"] for p in projects if p["counted"]}),
            "headquarters": sum(p["headquarters"] for p in projects),
            "digital": sum(p["digital"] for p in projects),
            "centralEnterpriseSigning": str(
                total(projects, "signed", lambda p: p["kind"] == "央企"))}
    return report
