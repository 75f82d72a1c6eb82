# A vote: the board, the tally, the rule.
outcome-adopted = 通过
outcome-short = 未通过（未达三分之二）
outcome-rejected = 否决
outcome-void = 宣布无效
outcome-open = 进行中，结果未宣布，
vote-lead = { $outcome }——{ $body }，{ $day }，{ $method }{ $meeting }。
at-its-meeting = ，{ $meeting }
method-recorded = 记录表决
method-roll-call = 唱名表决
method-hands = 举手表决
void-words = 主席宣布此次表决无效：{ $reason }。选票仍在记录册中，但不计。
hands-counted = 只计举手数，不记名。
tally-yes = 赞成
tally-no = 反对
tally-abstaining = 弃权
tally-not-voting = 未投票
board-heading = 表决板
board-by-group = 按区域集团
board-alphabetically = 按名称顺序
board-note = 集团按表决当日情况。文字版见{ $table }。
board-table = 投票表
letters-to = { $first }至{ $last }
tally-words = 赞成{ $yes }，反对{ $no }，弃权{ $abstain }，未投票{ $silent }
rule-heading = 规则逐步说明
majority-needed = 所需多数：{ $rule }。
announced-heading = 宣布结果与计票
announced-hands = 举手数，依宣布的结果。
announced-same = 记录册中的票数与宣布的结果相符。
announced-other = 记录册中的票数与宣布的结果不符；两者均予保留。
announced-none = 未宣布结果。
col-yes = 赞成
col-no = 反对
col-abstaining = 弃权
row-announced = 宣布
row-counted = 依选票计数
row-corrected = 更正：{ $reason }
notes-heading = 备注
first-cast = { $name }最初投“{ $ballot }”（{ $entry }），后作更改。
intent = { $name }表示原本打算投{ $ballot }票。计票结果不变。
sponsors-heading = 提案国
sponsors-of = { $proposal }有{ $sponsors }：{ $tally }。
the-proposal = 提案
other-than-yes = 非赞成者：{ $names }。
statements-before = 表决前
statements-after = 表决后
statements-when = 时间未注明
ballots-heading = 每一票
ballots-caption = 未投票：缺席，或在场而未参加；来源未加区分。
col-ballot = 投票
a-sponsor = （提案国）
cite-vote = 引用：{ $counts }，未投票{ $silent }，截至{ $day }，记录册第{ $entry }条，{ $address }
vote-title = 表决

# What matters are called.
called-vote = { $day }的表决
called-officers = 主席团
called-register = 保存人登记册
called-item =
    第{ $session ->
       *[other] { $session }
    }届会议项目{ $item }
called-item-unnumbered =
    第{ $session ->
       *[other] { $session }
    }届会议项目
