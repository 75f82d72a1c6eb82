# Steps that may come next, as one takes them.
step-open = 宣布开会
step-hand-over = 移交主持（{ $capacity }）
step-voting-right = 宣布某成员投票权的状况
step-rule = 就程序问题作出裁决
step-declare-present = 宣布出席人数
step-take-up = 审议一个项目
step-list-open = 开放发言名单
step-list-close = 截止发言名单
step-list-reopen = 重新开放发言名单
step-suspend = 暂停会议
step-adjourn = 散会
step-give-floor = 请{ $name }发言
step-pass-over = 跳过{ $name }
step-draw-lot = 抽签决定首先唱名者
step-voting-open = 开始对 { $question } 表决
step-no-answer = 注明{ $name }就 { $question } 被唱名而没有答复
step-lock = 锁定对 { $question } 的表决
step-void = 宣布对 { $question } 的表决无效
step-result = 宣布 { $question } 的表决结果
step-hands = 登录对 { $question } 举手的点数
step-voting-announce = 宣布对 { $question } 表决（{ $majority }）
step-voting-announce-part = 宣布对 { $question } 的 { $part } 表决（{ $majority }）
step-decide = 未经表决决定 { $question }
step-ask-vote = 要求对 { $question } 进行记录表决
step-object = 反对未经表决决定 { $question }
step-speak-for = 发言赞成 { $question }
step-speak-against = 发言反对 { $question }
step-bureau = 主席团决定就 { $question } 达成共识的努力已用尽
step-consensus = 通知机构就 { $question } 达成共识的努力已用尽
step-nature-substance = 裁决 { $question } 为实质问题
step-nature-procedure = 裁决 { $question } 为程序问题
step-amend = 对 { $question } 提出修正案
step-no-budget = 说明 { $question } 不涉及预算
step-sponsor = 加入 { $question } 的提案国
step-permit = 准许 { $question }，尽管分发较迟
step-distance = 裁决对 { $question } 的哪些修正案相去最远
step-drop = 宣布 { $question } 不付诸表决
step-silence = 以默许程序分发 { $question }
step-withdraw = 撤回 { $question }
step-point-of-order = 提出程序问题
step-appeal = 对裁决提出异议
step-ask-count = 要求清点出席人数
step-ask-floor = 要求发言
step-statement = 发言
step-reply = 行使答辩权
step-explain-before = 在表决前解释投票
step-explain-after = 在表决后解释投票
step-explain-position = 解释立场
step-ballot = 就 { $question } 投票
step-correct-ballot = 更正就 { $question } 登录的一票
step-propose = 提出提案
step-move = 提出{ $motion }
step-dissociate = 声明不参与 { $question }
step-intent = 说明原来打算如何就 { $question } 投票
step-correct-result = 更正所宣布的 { $question } 的结果
step-reintroduce = 重新提出 { $question }
step-break-silence = 打破对 { $question } 的默许
step-silence-broken = 宣布对 { $question } 的默许已被打破
step-silence-kept = 宣布对 { $question } 的默许得到遵守

# Motions, as one moves them.
motion-suspend-meeting = 暂停会议的动议
motion-adjourn-meeting = 散会的动议
motion-adjourn-debate = 暂停辩论的动议
motion-close-debate = 结束辩论的动议
motion-competence = 关于权限的动议
motion-reconsideration = 重新审议的动议
motion-division = 分部分表决的动议
motion-priority = 优先的动议
motion-no-vote = 不进行表决的动议
motion-limit-time = 限制发言时间的动议
motion-waiver = 免除分发日期的动议
motion-appeal = 对裁决的异议
motion-other = 动议

# How a question stands.
stands-pending = 由机构处理中
stands-under-silence = 在默许程序中
stands-adopted = 通过
stands-adopted-by-consensus = 以协商一致方式通过
stands-adopted-without-a-vote = 未经表决通过
stands-rejected = 被否决
stands-short = 未通过（未达三分之二）
stands-silence-broken = 未通过（默许被打破）
stands-withdrawn = 已撤回
stands-dropped = 未付表决
stands-no-action = 不采取行动
stands-not-competent = 不属机构权限
stands-lapsed = 随所涉事项失效
stands-carried = 动议通过
stands-carried-without-a-vote = 动议未经表决通过
stands-not-carried = 动议未通过
stands-retained = 保留

# What is on the floor, and what whoever presides should know.
floor-closed = 没有会议在进行。
floor-point = 有一项程序问题等待主席裁决。
floor-appeal = 异议 { $question } 等待表决。
floor-voting-announced = 已宣布对 { $question } 表决。
floor-voting-open = 对 { $question } 的表决正在进行。
floor-voting-locked = 对 { $question } 的表决已锁定。
floor-no-item = 没有正在审议的项目。
floor-item = 正在审议项目 { $item }。
floor-before = 由机构处理：{ $questions }。
notice-alone = { $name }主持会议而会场没有其他代表：请在表决前移交主持，使其能够投票。
notice-count = 有人要求清点出席人数。
notice-suspended = 机构已决定暂停会议。
notice-adjourned = 机构已决定散会。

# Majorities, and the rule traced step by step.
majority-simple = 出席并参加表决的成员过半数
majority-two-thirds = 出席并参加表决的成员三分之二多数
majority-of-members = 成员过半数
majority-by-rule = { $majority }（{ $rule }）
trace-counted = 计票：赞成 { $yes }，反对 { $no }，弃权 { $abstain }，未投票 { $silent }。
trace-voting = 出席并参加表决者为赞成者和反对者：{ $yes } + { $no } = { $voting }；弃权者视为未参加表决（{ $rule }）。
trace-half = 出席并参加表决 { $of } 的过半数为 { $required }：{ $of } 的一半舍去小数为 { $half }，再加一（{ $rule }）。
trace-half-members = 成员 { $of } 的过半数为 { $required }：{ $of } 的一半舍去小数为 { $half }，再加一（{ $rule }）。
trace-two-thirds = 出席并参加表决 { $of } 的三分之二：2 × { $of } = { $twice }，除以 3 并进位为 { $required }（{ $rule }）。
trace-nobody = 无人投赞成票或反对票：未通过（{ $rule }）。
trace-tied = 票数相等，{ $yes } 对 { $yes }：未通过（{ $rule }）。
trace-carried = 赞成 { $yes }，达到所需的 { $required }：通过（{ $rule }）。
trace-not-carried = 赞成 { $yes }，少于所需的 { $required }：未通过（{ $rule }）。
cited-assembly = 大会议事规则第 { $numbers } 条
cited-rule = 第 { $numbers } 条
cited-charter = 《宪章》第 { $numbers } 条

# Who takes a step.
by-bureau = 主席团
by-secretary = 秘书
by-member = 成员
by-speaker = 可发言者

# The page of a floor.
floor-title = 会场现况
floor-of = { $body }会场现况
floor-meeting = 会议
floor-open-on = 进行中，{ $day }
floor-not-open = 未开会
floor-as-counted = { $present }（经清点）
floor-quorum = 法定人数
floor-limit = 发言时间
floor-rules = 规则
col-step = 步骤
col-by-whom = 由谁
col-why-not = 为何不可
not-now-caption = 现在不合议事规则者、所依规则及应如何办理
questions-put = 提出的问题
questions-caption = 按提出次序
col-question = 问题
col-by = 提出者
col-how-it-stands = 状况
decided-caption = 各附表决，如有表决
col-came-out = 结果
rulings = 主席的裁决
ruling-overruled = { $ruling }（被推翻）
ruling-appealed = { $ruling }（有异议）
said-for-group = 代表{ $group }
said-on = 关于 { $question }
floor-acts-at = 其每项文书见 { $address }。
next-caption = 现在可采取的步骤 { $count } 项，均依机构规则逐一试行
questions-before = 机构面前有 { $count } 个问题。

# Where other rules stand.
cited-vienna = 《维也纳条约法公约》第 { $numbers } 条
cited-final-clauses = 最后条款
